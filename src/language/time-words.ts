/** Words of a title by which its years are those of a plan, over which nothing was measured. */
export const PLAN =
  /\b(?:plans?|strateg(?:y|ies|ic)|priorit(?:y|ies)|vision|programme|framework|objectives|ambitions?|mtfp|budget)\b/i

/** Words of a title by which it reports on its time, though it speaks of a plan too ("Plan 2019-22: annual report 2020/21"). */
export const REPORTS_ON =
  /\b(?:annual (?:performance )?reports?|performance|monitoring|scorecard|dashboard|outturn|half[- ]year(?:ly)?|mid[- ]year|quarter(?:ly)?|monthly|data|statistics|position|progress)\b/i

/** A report about the first six months of the year that it names. */
export const HALF_YEAR = /\b(?:half[- ]year(?:ly)?|mid[- ]year|six[- ]month(?:ly)?)\b/i

/** Words before a day by which figures are of that day, and no meeting is held on it. */
export const AS_AT = /\b(?:as at|as of|as on|position at|at|to|up to|until|end(?:ed|ing)?)\s+(?:the\s+)?$/i

/** Words before a day or a month up to which money was spent: "Spend to 30 Sept", "Actual to the end of June". */
export const RUNS_UP_TO = /\b(?:to|until|till)\s+(?:the\s+)?(?:end\s+(?:of\s+)?)?$/i

/** Words that say that a month names the figures and not the day of writing. */
export const MONTHLY = /\b(?:as at|as of|position|monthly|month|to the end of|up to|figures|data for)\b/i

/** A sentence that says which time a paper reports on. */
export const COVERS =
  /(?:\b(?:this|the) (?:\w+ ){0,3}(?:report|paper|review|profile|dashboard|scorecard|document|pack)|(?:^|[.;:]\s+)(?:(?:all|the|these|this) ){0,2}(?:figures|data|information)|(?:^|[.;]\s+)it(?= (?:covers|reports on)\b))\b[^.]{0,60}\b(?:covers?|covering|relates? to|relating to|sets? out|reports? on|describes?|is for|are for|for the|up to|is to|are to|(?:are|is|were)(?= (?:(?:all|those|taken|counted|correct|accurate|given) )?(?:as )?(?:at|of|on)\b)|(?=as (?:at|of)\b))/i

/** Who inspects, and what inspectors do. */
export const INSPECTS =
  /\b(?:inspect(?:ion|ions|ed|ors?|orates?)|ofsted|estyn|fieldwork|joint targeted area)\b/i

/** The label before the days of an inspection. */
export const INSPECTION_DATES = /\b(?:inspection|fieldwork|visit) dates?\b\s*:?/i

/** How the sentence begins that says when the inspectors came. */
export const INSPECTED =
  /^(?:this (?:joint )?(?:inspection|visit|review) (?:took place|was (?:carried out|conducted))|between|from|on)\b/i

/** "At the time of the inspection", and what means that in an inspector's report. */
export const AT_INSPECTION = /^at the time of (?:(?:this|the|our) )?(?:inspection|review|visit|audit)$/i

/** "Now", said in a paper: the day on which it was written. */
export const NOW =
  /^(?:currently|current|at present|now|presently|at the moment|at the time of (?:writing|reporting|(?:this|the) report))$/i

/** "The last 12 months". */
export const LAST_YEAR = /^(?:last|past|previous)\s+(?:12|twelve)\s+months$/i

/** Right before a time: how long something may have been before, not when it is counted. */
export const WITHIN = /\bwithin (?:the )?$/i

/** The end of the time that a section is about, said without naming it. */
export const AT_END =
  /\b(?:(?:at|by|on|to) (?:the )?(?:year[- ]end|end of (?:the |this )?(?:year|quarter|period|half[- ]year)|last day of (?:the |this )?(?:year|quarter|period)|period[- ]end|close of (?:the )?year)|(?:we )?ended the (?:year|quarter|period)|year[- ]end)\b/gi

/** Right before a month: its last day is meant. */
export const END_OF_MONTH = /\b(?:at|by|on|as at|as of)\s+(?:the\s+)?(?:end|close|last day)\s+of\s+$/i

/** Right before a month: a part of it. */
export const PART_OF_MONTH = /\b(?:early|mid|late)[\s-]+$/i

/** Its start, as a stock is counted at it: on the day before. */
export const AT_START =
  /\b(?:at|by|on|from) (?:the |its )?(?:start|beginning|opening|outset|first day)(?: of (?:the |this )?(?:year|quarter|period|half[- ]year))?(?! of)\b/gi

/** Words of a label by which the figures below are of the last day of their time. */
export const LABEL_AT_END =
  /\b(?:at (?:the )?(?:year[- ])?end|end of (?:the )?(?:year|quarter|period|month)|year[- ]end|closing|as at|snapshot|(?:at|on) (?:31|30) \w+)\b/i

/** Words of a label by which they are of the day before it. */
export const LABEL_AT_START =
  /\b(?:at (?:the )?(?:start|beginning)|start of (?:the )?(?:year|quarter|period|month)|beginning of (?:the )?(?:year|quarter|period)|opening|brought forward|(?:at|on) 1(?:st)? (?:april|july|october|january))\b/i

/** Words of a comparison. */
export const COMPARED = /\b(?:from|than|compared|following|against|versus|up|down)\b/i

/** "We plan to bring it down to 12% by": before a time at which something is wanted, of which nothing else is. */
export const WANTED_BY =
  /\b(?:plan(?:s|ned|ning)? to|aim(?:s|ed|ing)? (?:to|for)|want(?:s|ed)? to|intend(?:s|ed)? to|hope(?:s|d)? to|will|would|should|targets?|ambition|expect(?:s|ed)? to|(?:is|are) to)\b[^.;]{0,80}\bby\s+(?:the\s+)?(?:end\s+of\s+)?$/i

/** Words right before a number that another is set against: "down from 19.4", "fewer than the 1,122", "above the 78%". */
export const COMPARED_TO =
  /\b(?:from|than|versus|vs\.?|against|above|below|over|compar(?:ed?|es|ing) (?:to|with)|(?:up|down|increase|decrease|reduction|improvement|rise|fall|drop|growth)(?: of [^.;,()]{1,30})? on)\s+(?:(?:an?|the|our|its|about|around|just|over|under|nearly|almost|last|previous|high|low|peak|of|figure|rate|total|level|average|position)\s+)*\(?$/i

/** "Now", said in a sentence. */
export const NOW_SAID = /\b(?:currently|now|at present|at the time of writing)\b/i

/** Before a time that another statement is set off by: "…, whereas 8,615 did so in". */
export const CONTRASTED = /\b(?:whereas|as opposed to|as against|by contrast)\b[^.;]*$/i

/** "Over the year": of a year that the paper is about, and of no day or month. */
export const OVER_THE_YEAR =
  /\b(?:in|over|during|across|throughout)\s+(?:the|this)\s+(?:whole\s+|full\s+)?year\b(?!\s+(?:to|end|before|of|\d))/i

/** Verbs of a state in the present, of the present at all, and of the past. */
export const STATE_VERB = /\b(?:are|is|has|have|operates?|live|lives|stands?|remains?)\b/i
export const PRESENT_VERB = /\b(?:are|is|has|have|currently|now|remains?|stands?)\b/i
export const PAST_VERB =
  /\b(?:was|were|had|did|became|rose|fell|saw|(?!need|indeed|proceed|exceed|embed)[a-z]{3,}ed)\b/i

/** What was so and is told: nothing that is still to come. */
export const HAS_BEEN = /\b(?:was|were|had|did)\b/i

/** A label over differences, and one that opens a time without saying when it ends. */
export const LABEL_CHANGE =
  /\b(?:change|difference|variance|variation|diff|movement|increase|decrease|reduction)\b/i
export const LABEL_FROM =
  /^\s*(?:(?:(?:carr(?:y|ied)|brought) forward\s+)?(?:from|since)\b(?!.*(?:\b(?:to|until|till)\b|[–-]\s*\D))|(?:carr(?:y|ied)|brought) forward\b)/i

/** A label of differences that says from when they are ("Change since 2009/10"), and not until when. */
export const LABEL_CHANGE_FROM =
  /\b(?:since|from|compared\s+(?:to|with)|against)\s(?!.*\b(?:to|until|till)\s+\S*\d)/i

/** A note under a heading on when the figures below were right. */
export const DATES_FIGURES =
  /\b(?:(?:below|following|above|tables?|figures?|data|information|numbers?|staffing|structure)\b.{0,40}\b(?:correct|accurate|reflects?|shows?|relates? to|position|taken|as (?:at|of|on))|(?:correct|accurate) (?:as )?(?:at|on|to))\b/i

/** What parts two statements, and what joins a further one that may open with its time. */
export const CLAUSE_STOP = /;/
export const CLAUSE_JOINT = /(?:[,–—]|(?:^|\s)(?:and|but|while|whilst|whereas))\s*$/i

/** What leads to a time at the head of a clause: "and *at the end of* June", "; *by* 2021". */
export const LEADS_TIME =
  /\b(?:(?:as )?(?:in|at|on|by|for|during|of)(?: the)?(?: end| start| close)?(?: of)?|the)\s*$/i

/** Before and between the two years that something is measured between: "between 2012 and 2015". */
export const FROM_YEAR = /\bbetween\s$/i
export const TO_YEAR = /^\s+(?:and|to)\s+$/

const POINTS_TO_TABLE =
  /\b(?:tables?|below|overleaf|following|follows?|shows?|shown|sets? out|summari[sz]es?|summary|breakdown|detail(?:s|ed)?|provides?|illustrates?|appendix|chart|graph)\b|:\s*$/i

/** Whether a sentence leads over to the table below it: "The table sets out …", "as follows:". */
export function pointsToTable(sentence: string): boolean {
  return POINTS_TO_TABLE.test(sentence)
}

const DATES_SOURCE =
  /\b(?:mid[-\s]?year|mye|mid-\d{4}|census|population\s+(?:estimates?|projections?)|snapshot|(?:data|figures?|position|correct|taken)\s+(?:is\s+|are\s+)?(?:as\s+)?(?:at|for|on)\b)/i

/** Whether a note under a table says of when its figures are: "Source: ONS mid-year estimates 2018", "Data as at 31 March 2024". */
export function datesSource(note: string): boolean {
  return DATES_SOURCE.test(note)
}

const SPEAKS_OF_TABLE_BELOW =
  /\b(?:tables?\s+(?:below|overleaf|that\s+follows?)|(?:below|following|next)\s+tables?|(?:shown|set\s+out|summari[sz]ed|listed|detailed)\s+(?:in\s+the\s+table\s+)?below)\b/i

/** Whether a text speaks of a table that stands below it, be there other text between the two. */
export function speaksOfTableBelow(text: string): boolean {
  return SPEAKS_OF_TABLE_BELOW.test(text)
}

/** Right before a time from which on something holds. */
export const SINCE = /\bsince\s+(?:the\s+)?(?:\w+\s+of\s+)?$/i

/** Between two figures: the second is wanted, or is set against the first, and has a time of its own. */
export const OTHER_CLAUSE =
  /[,;–—]\s*(?:and\s+(?:we|it|they)\s+(?:want|aim|plan|expect|hope|intend|will|are)|after|against)\b/i

/** Between two figures of which the first has a place: "46 weeks nationally and", "0.11 for England and". */
export const PLACED_AND =
  /^\s+(?:\p{Ll}+\s+)?(?:(?:nation|region|loc)ally|(?:in|for|across)\s+(?:the\s+)?\p{Lu}[^,;.]{0,40})\s+(?:and|or)\b/u

/** A caption by which a table is of the time of the one before it: "By home postcode, same cohort". */
export const DATED_AS_BEFORE =
  /\bsame (?:cohort|dates)\b(?! (?:last|of the (?:last|previous)|in the (?:last|previous)|a year|one year))/i

/** A plan that a paper or a part of it is, with the year that it is for; a child's plan is none. */
export const OWN_PLAN =
  /(?<!\b(?:protection|pathway|care|need|health|support|permanence|education|placement|contingency|savings)\s)\b(?:plan|strategy)\b(?:\s+for)?[:,\s–-]*(?:19|20)\d\d/i

/** Right before a bracket that dates what it follows: "the latest cohort (April 2019 to March 2020)". */
export const DATED_IN_BRACKET = /\b(?:cohort|period|year|quarter|data|figures?|months?)\s*\(\s*$/i

/** Between two levels of a bracket, the later of which is the earlier one: "51 in 2022/23 compared with 272". */
export const COMPARED_LEVEL =
  /^[^()]*\b(?:compared\s+(?:to|with)|against|(?:up|down)\s+from|from|versus|vs\.?)\s+(?:\w+\s+){0,2}$/i
