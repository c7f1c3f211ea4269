import { MONTH } from './calendar.js'
import type { NonFigureReason } from './mention.js'

/** Why a number at some place is no figure. The pattern is sticky at the number; group `lead` holds words before it. */
export interface NonFigureRule {
  readonly reason: NonFigureReason
  readonly pattern: RegExp
}

const raw = String.raw
const rules = (reason: NonFigureReason, ...sources: string[]): NonFigureRule[] =>
  sources.map((source) => ({ reason, pattern: new RegExp(source, 'iy') }))
const inExactCase = (reason: NonFigureReason, ...sources: string[]): NonFigureRule[] =>
  sources.map((source) => ({ reason, pattern: new RegExp(source, 'y') }))

const after = (source: string): string => `(?<=(?<lead>${source}))`

/** "3", "4.2(b)", "12a". */
const LABEL = raw`\d+(?:\.\d+)*(?:\([a-z\d]+\))*[a-z]?(?![A-Za-z\d%])`
const LABELS = raw`${LABEL}(?:\s?(?:[-–,&/]|to|and|or)\s?${LABEL})*`
const SMALL_WORDS = 'one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve'
const SMALL = raw`(?:\d{1,3}|${SMALL_WORDS}|thirteen|fourteen|fifteen|sixteen|eighteen|twenty(?:-(?:one|four|six|eight))?)`
const AGE = raw`(?:\d{1,2}(?![\d%]|[.,]\d|\s%)|(?:(?:thir|four|fif|six|seven|eigh|nine)teen|twenty(?:-(?:one|four|five))?|${SMALL_WORDS})(?![a-z]))`
// A comma joins ages only in a list: "15, 16 and 17 year olds", but "about 5, 17-year-olds".
const AGES = raw`${AGE}(?:(?:,\s?${AGE})+,?\s(?:and|or)\s${AGE}|(?:-?\s?(?:[-–/]|to|and|or)\s?${AGE})*)`
const DAY = raw`(?:[12]\d|3[01]|0?[1-9])(?:\s?(?:st|nd|rd|th))?`
const TIME_NOUN = '(?:year|month|week|day|hour|night|term|quarter)'
const COUNTED = raw`(?!\s?%|\s?per\b|\s+(?:[A-Za-z]+s\b|children|people|young|new|more|out)|[.,]\d|\d)`
const SUPERLATIVE = raw`(?![\s-]+(?:highest|lowest|best|worst|largest|smallest|biggest|most|least|greatest|out\s+of|of\s+\d))`

const CONTACT: readonly NonFigureRule[] = [
  ...rules(
    'email-or-address',
    `${after(raw`(?:https?:\/\/|www\.)\S*|[\w.+-]+@[\w.-]*|\b[a-z][\w-]*\.(?:gov|org|com|co|net|uk)[\w./-]*`)}${raw`\d\S*`}`,
  ),
  ...rules(
    'phone',
    raw`(?:\+44\s?\(?0?\)?\s?\d|\(?0\d)\d{1,3}\)?[\s-]?\d{3,4}[\s-]?\d{3,4}(?!\d)`,
    `${after(raw`\b(?:tel|telephone|phone|mobile|ext|extension|fax)\b[.:]?\s*(?:no\.?:?\s*)?`)}${raw`\d[\d\s]*\d`}`,
  ),
]

/** Letters with which outward codes begin; those of one letter are left out, so that "B5" is one and "Q4", "KS2" or "Y9" are none. */
export const POSTCODE_AREAS =
  'AB|AL|BA|BB|BD|BH|BL|BN|BR|BS|BT|CA|CB|CF|CH|CM|CO|CR|CT|CV|CW|DA|DD|DE|DG|DH|DL|DN|DT|DY|EC|EH|EN|EX|FK|FY|GL|GU|HA|HD|HG|HP|HR|HS|HU|HX|IG|IP|IV|KA|KT|KW|KY|LA|LD|LE|LL|LN|LS|LU|ME|MK|ML|NE|NG|NN|NP|NR|NW|OL|OX|PA|PE|PH|PL|PO|PR|RG|RH|RM|SA|SE|SG|SK|SL|SM|SN|SO|SP|SR|SS|ST|SW|SY|TA|TD|TF|TN|TQ|TR|TS|TW|UB|WA|WC|WD|WF|WN|WR|WS|WV|YO|ZE'
const POSTCODES: readonly NonFigureRule[] = inExactCase(
  'postcode',
  raw`${after(raw`(?<![A-Za-z\d])[A-Z]{1,2}`)}\d[A-Z\d]?\s\d[A-Z]{2}\b`,
  raw`${after(raw`(?<![A-Za-z\d])[A-Z]{1,2}\d[A-Z\d]?\s`)}\d[A-Z]{2}\b`,
  raw`${after(raw`(?<![A-Za-z\d])(?:${POSTCODE_AREAS})`)}\d{1,2}[A-Z]?(?:\s?[/–-]\s?\d{1,2})?(?![\d.A-Za-z])`,
)

const TIMES: readonly NonFigureRule[] = [
  ...rules(
    'time',
    raw`\d{1,2}[:.][0-5]\d\s?(?:[ap]\.?m\b\.?|hrs?\b|hours\b|noon\b)`,
    raw`(?:[01]?\d|2[0-3]):[0-5]\d(?![\d:])`,
    raw`\d{1,2}\s?(?:[ap]m\b|[ap]\.m\.|o['’]clock\b)`,
  ),
  ...rules(
    'date',
    raw`${DAY}\s*(?:(?:[-–,&]|to|and)\s*${DAY}\s+)?(?:of\s+)?${MONTH}(?:,?\s+(?:19|20)\d\d)?`,
    raw`${after(raw`\b${MONTH}\s+`)}${DAY}(?:st|nd|rd|th)\b(?:,?\s+(?:19|20)\d\d)?`,
    raw`${after(raw`\b${MONTH}(?:[\s,-]+|\s?['’‘]\s?)`)}(?:19|20)?\d\d(?!\d)${COUNTED}`,
    raw`\d{1,2}\s?[/.-]\s?(?:0?[1-9]|1[0-2])\s?[/.-]\s?(?:19|20)?\d\d(?!\d)`,
    raw`(?:19|20)\d\d-(?:0[1-9]|1[0-2])-\d\d(?!\d)`,
    raw`(?:19|20)\d0['’]?s\b`,
  ),
  ...rules(
    'period',
    raw`${after(raw`\b(?:last|past|previous|preceding|next|first|prior|coming|rolling|final|following|every|each|another)\s+`)}${SMALL}(?:\s?(?:[-–]|to|or)\s?${SMALL})?[\s-]+(?:[A-Za-z]+\s)?${TIME_NOUN}s?\b`,
    raw`${SMALL}\s+${TIME_NOUN}s?\s+(?:ago|earlier|later|previously|hence|prior)\b`,
    raw`${after(raw`\b(?:Q|H)|\b(?:quarters?|qtrs?|terms?)\s?`)}(?:[1-4](?:\s?(?:[-–&/]|to|and)\s?[1-4])?(?![\d%]|[.,]\d)|(?:one|two|three|four)\b)`,
  ),
]

const REFERENCES: readonly NonFigureRule[] = [
  ...rules(
    'statute',
    `${after(raw`\b(?:sections?|sec\.|regulations?|regs?\.?|articles?|clauses?|schedules?)\s?|(?<![\w'’])(?:ss?\.\s?|s)`)}${LABELS}s?`,
    `${after(raw`\b(?:act|regulations|directive|bill|rules|code|measure|order)(?:\s+\([a-z ]+\))*,?\s+`)}${raw`(?:19|20)\d\d\b`}`,
  ),
  ...rules(
    'page-number',
    `${after(raw`\b(?:pages?|pp?\.)\s?|(?<![\w'’])pp?`)}${LABELS}(?:${raw`\s+of\s+\d+`})?`,
    `${after(raw`\bpages?\s+\d+\s+of\s+`)}${raw`\d+`}`,
    // A line of contents: dots lead to its page.
    raw`(?<=(?:\.\s?){5,}|…\s?)\d{1,3}(?=\s|$)`,
  ),
  ...rules(
    'reference',
    `${after(
      raw`\b(?:key\s+stages?|paragraphs?|paras?\.?|tables?|figs?\.?|charts?|graphs?|diagrams?|maps?|appendix|appendices|annex(?:es|e)?|items?|minutes?\s+no\.?|points?|options?|parts?|steps?|stages?|tiers?|levels?|phases?|priority|priorities|objectives?|outcome|recommendations?|strands?|themes?|standards?|criteri(?:a|on)|questions?|slides?|footnotes?|notes?|destinations?|grades?|bands?|workstreams?|kpis?|pi|ni|indicators?|ks|year\s+groups?|tranches?|rounds?|versions?|v\.?|vol(?:ume)?\.?|no\.|nos\.|ref(?:erence)?\.?:?|rooms?|flat|box|module|goals?|sdgs?|category|categories|class|domains?|rules?|chapters?|circular|publication)\s?(?:no\.?\s?|number\s?|#\s?)?[(\[]?`,
    )}(?:${LABELS}|(?:one|two|three|four|five|six)\\b)`,
    `${after(raw`\byears?\s`)}${raw`(?:1[0-3]|[1-9])(?:\s?(?:[-–,&/]|to|and|or)\s?(?:1[0-3]|[1-9]))*(?![\d%/.]|,\d{3})(?!\s(?:months|years))`}`,
    `${after(raw`\b(?:charity|company|registration|registered|contract|licence|isbn|urn|upn|reference|decision|application)(?:\s+(?:number|no\.?))?:?\s+(?:number\s+|no\.?\s+)?`)}${raw`\d[\d/-]{3,}`}`,
    raw`\d+(?:\.\d+){2,}\.?`,
    raw`#\d+`,
  ),
  ...inExactCase(
    'reference',
    `${after(raw`\b(?:Figures?|Action|Objective|Chapter|Exhibit|Group|Model|Area|Type)\s`)}${LABELS}`,
  ),
  ...rules(
    'footnote-marker',
    raw`(?<=\[)\d{1,2}(?=\])`,
    raw`(?<=[A-Za-z]{3}[.,;:)’”]?)[1-9]\d?(?=[.,;:)]?(?:\s|$))`,
  ),
  ...rules(
    'list-marker',
    raw`(?<=(?:^|[.;!?]\s)\s*\(?)\d{1,3}[.)](?=\s+[A-Z‘“]|\s*$)`,
    raw`(?<=^\s*\(?)\d{1,2}[.)](?=\s+[A-Za-z])`,
    raw`(?<=[:;]\s*\(?)\d{1,2}\)(?=\s*[A-Za-z])`,
  ),
  // "4 Reducing Custody": the number of a title that says what is done.
  ...inExactCase('list-marker', raw`(?<=^\s*)\d{1,2}(?=\s+[A-Z][a-z]+ing\s+[A-Za-z’' -]{2,60}$)`),
  // "Performance for 2018/19 2.6 The service has …": a heading and the paragraph below it have run together.
  ...inExactCase(
    'paragraph-number',
    raw`(?<=[a-z)\d]\s)(?<!\b(?:of|is|was|were|are|at|to|by|from|than|and|rate|ratio|average|frequency|score|number|figure|only|just|about|around|over|under|nearly|almost|per)\s)\d{1,2}\.\d{1,2}(?=\s+(?:The|There|This|These|In|Over|Although|It|Our|We|As|At|On|For|During|An?|Between|Since|However)\s+[A-Za-z])`,
  ),
  // No sentence begins with a figure in decimals and a capital: two numbered paragraphs have run together.
  ...inExactCase(
    'paragraph-number',
    raw`(?<=(?:^|[a-z)](?<!\b(?:incl?|approx|avg|vs|no|e\.g))[.!?]\s)\s*)\d{1,2}(?:\.\d{1,2}){1,3}\.?(?=\s+[A-Z][a-z])`,
  ),
]

const AGES_OF: readonly NonFigureRule[] = rules(
  'age',
  `${after(raw`\b(?:aged?|ages)(?:\s(?:of|from|between|under|over|up to|at|group|groups|range|band)|\s?[:(–-])*\s?`)}${AGES}(?:${raw`\s?(?:years?|months)(?:[\s-]?olds?)?`})?\\+?(?!\\d|%)`,
  raw`${AGES}[\s-]*(?:years?|yrs?|months?|weeks?)[\s-]*olds?\b`,
  raw`\d{1,2}(?:\s?[-–]\s?\d{1,2})?\s?(?:y\.?o\.?s?\b|['’]?s\s+and\s+(?:over|under)\b)`,
  raw`\d{1,2}\s?(?:[-–]|to)\s?\d{1,2}\s?(?:years(?:\s+of\s+age)?\b|(?:[a-z]+\s){0,2}(?:age|population|cohort|year)\b)`,
  raw`(?:under\s)?\d{1,2}\s+(?:years\s+)?(?:of\s+age|years\s+and\s+(?:over|under|above))\b`,
  `${after(raw`\b(?:under|over|below|above|post|pre)(?:\s|-)(?:the\sage\sof\s)?`)}${raw`(?:\d{1,2}['’]?s\b|(?:1[0-9]|2[0-5])\s+years?\b|(?:16|17|18|21|25)(?!\s+(?:weeks|months|days|hours|year))${COUNTED})`}`,
  `${after(raw`\b(?:children|child|those|people|pupils|babies|boys|girls)\s+(?:aged\s+)?(?:under|over|below|above)\s`)}${raw`\d{1,2}${COUNTED}`}`,
  `${after(raw`\b(?:until|till|when|before|once|after)\s(?:they|he|she)\s(?:are|is|were|was)\s`)}${raw`(?:1[0-9]|2[0-5])`}${COUNTED}`,
  `${after(raw`\b(?:turn(?:s|ed|ing)?|reach(?:es|ed|ing)?|become|becoming)\s`)}${raw`(?:16|17|18|21)(?:['’]?s\b)?${COUNTED}`}`,
  // "Five young people who are 16, and 17 young people who are 17".
  `${after(raw`\bwho\s(?:are|is|were|was)\s(?:still\s|only\s|just\s|now\s)?`)}${raw`(?:1\d|2[0-5])`}${COUNTED}`,
  // "Were 19, 20 or 21", "whose placement ended at 18".
  `${after(raw`\b(?:are|is|were|was)\s`)}${raw`(?:1\d|2[0-5])(?:,\s(?:1\d|2[0-5]))*,?\sor\s(?:1\d|2[0-5])`}${COUNTED}`,
  `${after(raw`\b(?:end(?:s|ed|ing)?|left|leaves?|leaving|care|school|placements?)\sat\s`)}${raw`(?:16|17|18|19|21)`}${COUNTED}`,
  `${after(raw`\b(?:post|pre)[\s-]`)}${raw`1[0-9](?:['’]?s\b|(?![\d%]|[.,]\d))`}`,
  raw`0\s?(?:[-–]|to)\s?(?:5|18|19|25)(?![\d.,%])`,
  raw`(?:16|18|19)\s?(?:[-–]|to)\s?(?:17|18|21|24|25)(?:s\b|${COUNTED})`,
  raw`(?:16|17|18|21)(?:st|th)\s+birthdays?\b`,
)

const DEFINITIONS: readonly NonFigureRule[] = [
  ...rules(
    'fraction',
    raw`(?:one|two|three|four|five|a|[1-9])[\s-](?:half|halves|thirds?|quarters?|fifths?|sixths?|eighths?|tenths?|hundredths?)(?![A-Za-z])`,
    raw`(?:one|two|three|1|2|3)\s(?:in|out\s+of)\s(?:every\s)?(?:two|three|four|five|six|seven|eight|nine|ten|twenty|[2-9]|1\d|20)\b(?!\s?[,.%]?\d)`,
    raw`(?<![(\d]\s?)[1-4]\s?/\s?[2-5](?![\d/])`,
  ),
  ...rules(
    'fraction',
    raw`(?:\d{1,2}|${SMALL_WORDS})\s+(?:in|out\s+of)\s+(?:every\s+)?(?:${SMALL_WORDS}|1?\d)\b(?!\s*(?:months?|years?|weeks?|days?|%|\.\d|[,/]\d|\d))(?=\s+(?:children|young|people|care|looked|pupils|families|cases))`,
  ),
  // "LAC 1 LAC 2 LAC 3": a code that counts itself.
  ...inExactCase(
    'reference',
    raw`(?<=\b([A-Z]{2,})\s)\d{1,2}(?=\s+\1\s\d)`,
    raw`(?<=\b\1\s\d{1,2}\s+([A-Z]{2,})\s)\d{1,2}(?![\d.,]\d)`,
  ),
  ...rules(
    'definition',
    `${after(raw`\b(?:per|for\s+every|in\s+every|out\s+of\s+every)\s+|/\s?`)}${raw`(?:1(?:00?)?[,\s]?000|100?k|1k|ten\s+thousand|(?:a|one)\s+hundred\s+thousand)\b`}`,
    raw`${SMALL}%?\s+(?:[A-Za-z]+\s)?or\s+(?:more|over|above|fewer|less|under|below|older|younger|greater|higher|lower)\b`,
    raw`(?:one\s+or\s+two|two\s+or\s+three|three\s+or\s+four|1\s+or\s+2|2\s+or\s+3|3\s+or\s+4)\b`,
    raw`\d+(?:\s?years?|\s?months?|%)?\+(?!\d)`,
    raw`${after(raw`£['’]?`)}000s?\b`,
    raw`(?!1\b|one\b)${SMALL}[-‑]${TIME_NOUN}s?\b`,
    raw`(?!1\b|one\b)${SMALL}\s${TIME_NOUN}(?!s|[A-Za-z])`,
    // Nothing is published in years: they are the length of something else.
    raw`${SMALL}\s+years\b(?!['’]?\s?(?:old|ago))`,
    raw`${after(raw`\bover\s`)}${SMALL}\s+months\b`,
    raw`${SMALL}[\s-](?:weekly|monthly|daily|yearly|hourly)\b`,
    raw`${SMALL}[-‑](?:bed(?:room|ded)?|point|page|tier|stage|step|way|part|star|storey|phase|digit|person|strong|fold|minute)\b`,
    raw`${after(raw`\bwithin\s+(?:the\s+(?:first|last|next)\s+|a\s+maximum\s+of\s+)?`)}${SMALL}\s+(?:(?:working|school|calendar)\s+)?${TIME_NOUN}s?\b`,
  ),
]

const NAMES: readonly NonFigureRule[] = [
  ...rules(
    'name',
    raw`\d\d-\d\d(?=\s(?:[A-Za-z]+\s){0,2}(?:plan|strategy|programme)\b)`,
    raw`24\s?/\s?7\b|50\s?/\s?50\b|1-2-1\b|360[\s-](?:degree|review)`,
    // A time or a ratio; a colon with a space behind it alone introduces a figure ("2022/23: 45", "Q1: 31").
    raw`(?<![\d:/–-])\d{1,2}(?::|\s:\s)\d{1,2}(?![\d:]|,\d{3}|\.\d|%)`,
    raw`${after(raw`\b(?:attainment|progress|covid|sars-cov|windows|catch|office|studio|channel|radio)[\s-]`)}\d+`,
    raw`\d{1,3}(?:st|nd|rd|th)\b${SUPERLATIVE}`,
  ),
  ...inExactCase(
    'name',
    // "A27", "KS4", "CO2", "COVID-19"; a word that runs into a number by a printing fault is no name.
    raw`${after(raw`(?<![A-Za-z])(?:[A-Z][A-Za-z]{0,3}|[a-z]{1,2}|[A-Z]{2,}-|[A-Z]{5,})`)}\d+(?:[./-]\d+)*[A-Za-z]?`,
    raw`\d+(?:\.\d+)?(?!(?:st|nd|rd|th|m|M|k|K|bn|mn|pp|pt|yo|s|is|in|to|of)\b)[A-Za-z]{1,2}(?![A-Za-z])`,
    raw`${after(raw`\b(?!January|February|March|April|May|June|July|August|September|October|November|December)(?:[A-Z][a-z]{2,})\s+`)}(?:19|20)\d\d(?![\d,.%/–-])`,
  ),
  ...rules(
    'date',
    raw`(?<!£)(?:199\d|20[0-4]\d)(?![\d%]|[.,]\d|\s(?:children|people|young|pupils|offences|households|families|contacts|referrals)\b)`,
  ),
]

/** In order: the first rule that holds gives the reason. */
export const NON_FIGURE_RULES: readonly NonFigureRule[] = [
  ...CONTACT,
  ...POSTCODES,
  ...AGES_OF,
  ...TIMES,
  ...REFERENCES,
  ...DEFINITIONS,
  ...NAMES,
]
