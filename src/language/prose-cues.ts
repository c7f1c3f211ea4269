/**
 * How sentences tie their quantities to each other and to what they speak of. Each cue is looked for in the words right
 * before or right after a quantity; callers give no more than `REACH` characters, so that time is linear in the text.
 */

/** Characters before and after a quantity within which cues are looked for. */
export const REACH = 120

const FILLERS = String.raw`(?:(?:an?|the|some|its|our|their|just|only|about|around|roughly|approximately|approx\.?|over|under|nearly|almost|more than|less than|at least|high|low|peak|point|of|last year['’]?s?|previous|baseline|figure|rate|total|level|high of|low of)\s+)*`

/** "from 482", "than the 371", "compared with 58%", "where it was 8.9%": the level that another is set against. */
const BASE = new RegExp(
  String.raw`(?:\b(?:from|than|versus|vs\.?|compar(?:ed?|es|ing) (?:to|with)|(?:up|down) on|against|as opposed to|whereas|(?:where|when|while|whereas) (?:it|this|that|there|they) (?:was|were|had been|stood at))\s+${FILLERS}\(?|\b(?:last year|the year before|previous year|previously)(?:\s+(?:was|were|it was))?\s*[:,(]?\s*)$`,
  'i',
)

/** "down from 0.26", "a fall of 112 (5.6%) from", "compared with 62.0": a level of before, which the time of its sentence does not date. */
const BEFORE_IT = new RegExp(
  String.raw`\b(?:(?:up|down|rise|rises|rose|risen|rising|fall|falls|fell|fallen|falling|increased?|increase|increasing|decreased?|decreasing|dropped|drop|reduced|reduction|improved|improvement|improving|changed?)(?:\s+(?:by|of)\s+[\d,.]+\s?%?(?:\s*\([^()]{1,12}\))?)? from|compar(?:ed?|es|ing) (?:to|with))\s+${FILLERS}$`,
  'i',
)

/** "fell from 457 to 258": the level that something began at. */
const FROM = /\bfrom\s+(?:an?\s+|the\s+|around\s+|about\s+)*$/i

/** "of whom 25", "of these", "including two": a part of what was counted before. */
const PART_BEFORE =
  /\b(?:of (?:whom|which|these|those|them)|including|comprising|made up of|among them)\b[\s,:]*(?:[\p{L}’']+,?\s+){0,4}\(?$/iu
const PART_AFTER = /^\)?\s*(?:\([^()]{1,16}\)\s*)?of (?:whom|which|these|those|them)\b/i

/** "of whom 223 (or 38%)": the share that the part just named is. */
const SHARE_OF_PART =
  /\b(?:of (?:whom|which|these|those|them))\b[\s,:]*(?:[\p{L}’']+,?\s+){0,4}[\d,]+\s*\(\s*(?:or\s+|about\s+|around\s+)?$/iu

/** "the remaining 11", "the other 12", "a further 8". */
const REST = /\b(?:remaining|other|others|rest|remainder|further)\s+(?:\(\s*)?$/i

/** "54 of the 382", "out of 36": the whole that another quantity is a part of. */
const WHOLE =
  /\b(?:out\s+)?of\s+(?:(?:the|all|our|its|their|those|these|this|that|total|whole|overall|an?)\s+)*$/i
const WHOLE_BEHIND =
  /^\)?\s*(?:\([^()]{1,16}\)\s*)?(?:out\s+)?of\s+(?:(?:the|all|our|its|their|those|these|total|whole|overall|an?)\s+)*$/i

/** "those 36 young people", "all 4 have", "the 284 plans": a number that points back. */
const POINTS_BACK = /\b(?:those|these|all|both|the)\s+$/i

/** From an opening bracket to a quantity: "(", "(a rate of", "(which is", "(n=". */
const BRACKET =
  /\(\s*(?:(?:an?|the|or|at|which|is|equates|equivalent|to|with|rate|of|about|approximately|around|i\.?e\.?|just|this|n\s*=|equals|equal)\s+)*(?:n\s*=\s*)?$/i

const OPENS_BRACKET =
  /^[^()]{0,12}\(\s*(?:or|n\s*=|around|about|just\s+\w+|which is|a rate of|i\.?e\.?)?\s*$/i
/** A preposition right before a number: what it counts is an aside of the sentence, not what it states. */
const GOVERNED =
  /\b(?:for|of|to|with|by|from|than|against|among|between|on|in|into|within|including)\s+(?:(?:the|these|those|all|about|around|some|only|just|its|their|our|a further)\s+)*$/i
/** "Of the 427 children": a number that was said before. */
const REPEATS = /\bof\s+(?:the|these|those|all)\s+$/i
/** What may stand between a quantity and the words that it counts: the end of its bracket, or a bracket of its own. */
const ASIDE = /^(?:\s*\([^()]{1,24}\)|\s*\))/

/** "As a rate", "which equates to", "that is", "giving": the same thing in another measure. */
const RESTATED =
  /\b(?:as a rate|expressed as|equates? to|equated to|equivalent to|equals|which is|that is|this is|gives?|giving|or|represent(?:s|ed|ing)|makes? up|i\.e\.|at)[\s,]*(?:(?:an?|the|rate|of|just|about|around|over|under)\s+)*$/i

/** Openings of a sentence that goes on about what stood before. */
const PRONOUN =
  /^\W*(?:this|that|these|those|it|they|there|the (?:number|rate|figure|percentage|proportion|total|average|mean|target|measure)|which|however|as a rate|nationally|locally|regionally|our (?:rate|figure|target|number))\b/i

/** "For the same cohort": the time that the sentences before spoke of. */
const SAME_TIME =
  /\b(?:for|of|in|over|at|during) (?:that|the) same (?:cohort|period|time|year|quarter|month|date)\b/i

/** "They", "this group": the group that the sentence before was about. */
const SAME_GROUP = /^\W*(?:they|this (?:age )?(?:group|cohort)|these (?:children|young people))\b/i

/** "aged 16", "over the age of": ages are no figures. */
const AGE = /\b(?:aged?|ages?|aged? (?:of|between|under|over))\s+(?:\w+\s+)?$|\bage (?:of )?$/i

/** What inspectors and auditors looked at is a sample, not the service. */
const SAMPLED =
  /\b(?:(?:seen|spoken to|sampled|tracked|reviewed|interviewed|considered|met|audited) by (?:the )?(?:inspectors?|auditors?|reviewers?)|inspectors? (?:saw|met|spoke|looked|reviewed|sampled|tracked|considered)|cases? (?:seen|sampled|tracked|audited|looked at)|(?:we|they|managers?|staff) (?:dip[- ])?(?:sampled|audited)|dip[- ]sampl(?:ed|ing|es?)|(?:random(?:ly selected)?|representative) sample of|audit (?:identified|found|showed|looked)|surveyed|respondents?|case study|case example)\b/i

const EXAMPLE = /^\W*(?:for (?:example|instance)|e\.g\.|case study)\b/i

const DEFINITION = /\b(?:means|defined as|refers to|is defined|definition|threshold|eligible)\b/i

/** Nouns of time, place and paper: what they count is never a figure of a metric that stands nearby. */
const OTHER_THING =
  /^(?:year|hour|minute|time|mile|page|meeting|member|priorit(?:y|ies)|recommendation|workshop|way|area|stage|subject|table|graph|chart|figure|key|main|different|separate|consecutive|working|calendar|local|strategic|quarter|councillor|question|action|star|step|point|part|type|level|site|agenc(?:y|ies)|partner|theme|objective|item|report|appendix|paragraph|section|day|week|month|thing|factor|reason|example|aspect|element|strand|principle|outcome|domain|pillar)s?$/i

/** Before the number of those whom counted events are about: "412 episodes involving 163", "219 conferences, on 401". */
const COUNTED_WITH =
  /\b(?:by|involving|on|for|about|concerning|affecting|relat(?:ing|ed)\s+to|in\s+respect\s+of|across)\s+(?:(?:a\s+total\s+of|some|only|just|about|around)\s+)?$/i

/** What is still to come: "a plan for adoption", "awaiting an adoption order", "in the process of being adopted". */
const TO_COME =
  /\b(?:(?:ha(?:ve|s|d)|with)\s+an?\s+(?:[a-z]+\s+)?plan\s+(?:for|of)|planned\s+(?:for|to)|await(?:s|ing)?|wait(?:s|ing)?\s+(?:for|to)|in\s+the\s+process\s+of|yet\s+to|about\s+to)\b/i

/** Nouns that count people or cases of any metric. */
const ANYONE =
  /^(?:child|children|young|people|person|individual|case|boy|girl|male|female|youth|young people|looked)s?$/i

const PER_TIME = /^\s*(?:an?|per|each|every|a)\s+(?:year|month|week|day|night|annum|session|hour)\b/i
const NEARLY_ALL = /\b(?:all but|except|apart from|other than|excluding|not including)\s+(?:\w+\s+)?$/i
const BOUND =
  /\b(?:up to|at least|a maximum of|a minimum of|within|under|over|below|above|no more than|more than|less than|fewer than)\s+$/i
const WANTED =
  /\b(?:target|aim(?:s|ed)?|ambition|goal|should|must|need(?:s)? to|expected|plan(?:s|ned)? to|will|would|forecast|projected)\b/i
const RATE = /\brates?\b|\bper\b/i
/** "Entrants per 100,000 in December were": the number that follows is the rate, and no count. */
const RATE_STATED =
  /\bper\s+(?:1,?000|10,?000|100,?000)\b[^;.]{0,80}\b(?:was|is|were|are|stood at|stands at|from|to|of)\s+(?:now\s+|about\s+|around\s+)?$|\brates?\s+(?:(?:is|was|were|are)(?:\s+now)?|of|at|stands?\s+at|stood\s+at|(?:has\s+|have\s+)?(?:fell|fallen|rose|risen|gone\s+(?:up|down)|increased|decreased|dropped)\s+(?:from|to))\s+(?:about\s+|around\s+)?$/i
const AVERAGE = /\b(?:average|mean|median|duration|length|took)\b/i
const SHORT_OF =
  /^\s*(?:percentage\s+points?\s+|points?\s+|pp\s+)?(?:longer|shorter|above|below|better|worse|ahead|behind|quicker|slower|short of|off target|older|younger)\b/i

/** "115 days over the national target": how far something is from what it should be, and no level of it. */
const FROM_AIM =
  /^\s*(?:longer than|shorter than|more than|less than|fewer than|over|under|above|below|beyond|outside|off|short of)\s+(?:(?:the|our|its|their|national|local|statutory|statistical|similar|comparator|england|regional|agreed|government)\s+){0,3}(?:targets?|thresholds?|averages?|benchmarks?|standards?|guidelines?|neighbours?|peers|authorities|england|region)\b/i

/** "Higher than the national target by 52 days and statistical neighbours by": how far apart two places are. */
const GAP =
  /\bthan\s[^.;]{0,40}\b(?:targets?|thresholds?|averages?|benchmarks?|neighbours?|comparators?|england|national|region)\b[^.;]{0,50}\sby\s+$/i

/** "per 1,000 children aged": from what a rate is set against to a word of it. */
const PER_POPULATION =
  /\b(?:per|(?:for|in)\s+(?:every|each))\s+(?:1,?000|10,?000|100,?000|thousand|100k|10k)\b[^.;,()\d]*$/i

/** Sections whose numbers belong to definitions and never to a published figure. */
const EXPLAINS = /\b(?:glossary|definitions|abbreviations|acronyms|terms of reference)\b/i

/** A line of a card that says what kind of figure it is. */
const ROLE_LABEL = /^\s*(?:latest|actual|current|target|floor|threshold|outturn|result)\s*[:=–-]\s*$/i

/** From a word that leaves somebody out, or a bracket that counts somebody with others, to whom it speaks of. */
const EXCEPTING =
  /(?:\b(?:exclud(?:ing|es?)|except(?:ing)?(?:\s+for)?|other\s+than|apart\s+from|not\s+(?:including|counting))|\(\s*(?:including|incl\.?))\s[^,;.:()\d]*$/i

/** "Of the 19 to 21 year olds, …", "Among boys, …": whom all that follows is said of. */
const OPENING_GROUP = /^\W*(?:of|among(?:st)?|for)\s+[^,;:.()]{3,60},/i

/** What the words around a quantity say of its part in the sentence. */
export const proseCues = {
  from: FROM,
  beforeIt: BEFORE_IT,
  base: BASE,
  partBefore: PART_BEFORE,
  partAfter: PART_AFTER,
  shareOfPart: SHARE_OF_PART,
  rest: REST,
  whole: WHOLE,
  wholeBehind: WHOLE_BEHIND,
  pointsBack: POINTS_BACK,
  bracket: BRACKET,
  opensBracket: OPENS_BRACKET,
  aside: ASIDE,
  restated: RESTATED,
  pronoun: PRONOUN,
  sameGroup: SAME_GROUP,
  sameTime: SAME_TIME,
  governed: GOVERNED,
  repeats: REPEATS,
  age: AGE,
  sampled: SAMPLED,
  example: EXAMPLE,
  definition: DEFINITION,
  openingGroup: OPENING_GROUP,
  excepting: EXCEPTING,
  otherThing: OTHER_THING,
  anyone: ANYONE,
  countedWith: COUNTED_WITH,
  toCome: TO_COME,
  perTime: PER_TIME,
  nearlyAll: NEARLY_ALL,
  bound: BOUND,
  wanted: WANTED,
  rate: RATE,
  rateStated: RATE_STATED,
  average: AVERAGE,
  shortOf: SHORT_OF,
  fromAim: FROM_AIM,
  gap: GAP,
  perPopulation: PER_POPULATION,
  explains: EXPLAINS,
  roleLabel: ROLE_LABEL,
} as const
