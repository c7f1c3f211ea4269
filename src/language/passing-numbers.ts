import type { Span } from './mention.js'
import { numberTokens } from './number-tokens.js'
import { splitSentences } from './sentences.js'

/** Why a number that no rule recorded is none that anybody publishes. */
export type PassingReason =
  | 'age'
  | 'definition'
  | 'duration'
  | 'enumeration'
  | 'example'
  | 'indefinite'
  | 'list-marker'
  | 'period'
  | 'procedure'
  | 'reference'
  | 'statute'

export interface PassingNumber extends Span {
  readonly reason: PassingReason
}

interface PassingRule {
  readonly reason: PassingReason
  /** Sticky at the number. */
  readonly pattern: RegExp
}

const raw = String.raw
const rules = (reason: PassingReason, ...sources: string[]): PassingRule[] =>
  sources.map((source) => ({ reason, pattern: new RegExp(source, 'iy') }))

const WORDS = '(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)'
const SMALL = raw`(?:(?:[1-9]|1\d|2[0-4])(?![\d%]|[.,]\d)|${WORDS}\b)`
const FEW = raw`(?:(?:[1-9]|1[0-2])(?![\d%]|[.,]\d)|${WORDS}\b)`
const TIME = '(?:minutes?|hours?|nights?|days?|weeks?|months?|terms?|years?|quarters?)'

/** What a text counts of itself, of its council and of the work, and nobody publishes as a figure of children. */
const THINGS = raw`(?:actions?|agencies|aims?|cohorts|appendices|areas?|aspects?|audits?\s+themes?|categories|chapters?|charts?|columns?|components?|concerns?|courses?|criteria|days|domains?|elements?|examples?|factors?|forecasts?|functions?|goals?|graphs?|grades?|groups?|headings?|indicators?|inspectors?|issues?|key\s+\w+|kpis?|levels?|local\s+authorities|measures?|meetings?|members?|modules?|objectives?|options?|outcomes?|pages?|parts?|partners?|periods?|phases?|pillars?|points?|principles?|priorities|priority|proposals?|questions?|reasons?|recommendations?|sections?|sessions?|sides?|sites?|stages?|standards?|steps?|strands?|subjects?|tables?|teams?|themes?|things?|times?|tiers?|topics?|types?|visits?|ways?|words?|workshops?|workstreams?|unitary\s+authorities|year\s+groups?)\b`

const RULES: readonly PassingRule[] = [
  ...rules(
    'statute',
    raw`(?<=\b(?:sections?|articles?|regulations?)\s\d+[a-z]?\s?\()\d+(?=\))`,
    // Members of every council declare holdings above it.
    raw`(?<=£)\d[\d,]*(?=\s+or\s+one[\s-]hundredth\b)`,
  ),
  ...rules(
    'procedure',
    raw`(?<=\bquorum\b[^.]{0,60})${SMALL}`,
    raw`(?<=\bto\s+hold\s+the\s+meeting\s+(?:is|shall\s+be)\s)${SMALL}`,
    raw`(?<=\bteam\s+of\s)${SMALL}(?=\s+(?:[a-z]+\s+){0,2}inspectors?\b)`,
  ),
  ...rules('reference', raw`\d\d\/\d{4,6}\b`, raw`(?<=\b\d\d\/)\d{4,6}\b`),
  ...rules(
    'period',
    raw`(?<=\b(?:19|20)\d\d\s?[-–−/]\s?)\d\d(?!\d)`,
    raw`\d\d\s?[-–−/]\s?\d\d(?=\s+(?:[a-z]+\s+){0,2}(?:budget|plan|programme|financial|academic|year)\b)`,
    raw`(?<=\b\d\d\s?[-–−/]\s?)\d\d(?=\s+(?:[a-z]+\s+){0,2}(?:budget|plan|programme|financial|academic|year)\b)`,
  ),
  ...rules(
    'age',
    raw`(?<=\b(?:until|unless|once|when|before|after|if|or|and)\s+(?:(?:the\s+child|the\s+young\s+person|they|he|she|you)\s+(?:is|are|turns?|reach(?:es)?)\s+)?(?:up\s+to\s+)?)(?:1[0-9]|2[0-6])(?=\s+(?:unless|if|and|or)\b|[;.,)]|$)`,
    raw`(?<=\b(?:the\s+child|the\s+young\s+person|they|he|she)\s+(?:is|are)\s+)(?:1[0-9]|2[0-6])(?=\s|[;.,)]|$)`,
    raw`(?:1[0-9]|2[0-6])\s?[-–−]\s?(?:1[0-9]|2[0-6])(?=\s+(?:[a-z]+\s+){0,2}(?:services?|section|team|provision|bursary|learners?|accountability|transitions?)\b)`,
    raw`(?<=\b(?:1[0-9]|2[0-6])\s?[-–−]\s?)(?:1[0-9]|2[0-6])(?=\s+(?:[a-z]+\s+){0,2}(?:services?|section|team|provision|bursary|learners?|transitions?)\b)`,
  ),
  ...rules(
    'definition',
    raw`\d{1,3}(?=\s\((?:the\s+)?(?:highest|lowest|best|worst)\))`,
    raw`(?<=\b(?:which\s+)?means?\s[^.]{0,40}\b(?:lower|less|more|higher|below|above|under|over)\s(?:than\s)?)\d{1,3}(?=\s?%)`,
    raw`(?<=\btop\s)${SMALL}(?=\s+[a-z])`,
    raw`(?<=\bgroup\s+of\s)${SMALL}(?=\s+(?:similar|statistical|comparable|comparator)\b)`,
  ),
  ...rules(
    'duration',
    raw`(?<=\b(?:for|in|within|after|every|during|the|these|those|last(?:ed|s)?|longer\sthan|up\sto)\s)${SMALL}(?=[\s-]+(?:(?:calendar|working|school)\s+)?${TIME}\b)`,
    raw`${SMALL}(?:\s+(?:or|to|and)\s+${SMALL})?(?=\s+(?:hours?|days?)\s+(?:per|a)\s+week\b)`,
    raw`${SMALL}(?=[\s-]+(?:or|to)\s+${SMALL}\s+(?:hours?|days?)\s+(?:per|a)\s+week\b)`,
  ),
  ...rules('list-marker', raw`(?<=(?:[:;,]|[a-z])\s)\d{1,2}\.(?=\s+[a-z])`),
  ...rules(
    'enumeration',
    raw`(?<=\b(?:these|those|the|its|their|our|all|following|each\s+of\s+the|of\s+the)\s)${FEW}(?=\s+(?:[a-z-]+\s+){0,2}${THINGS})`,
    raw`${FEW}(?=\s+(?:main|key|core|distinct|different|separate|broad|new|further|additional|specific|linked|strategic|priority)\s+(?:[a-z-]+\s+){0,1}${THINGS})`,
    raw`${FEW}(?=\s+${THINGS})`,
    raw`(?<=\bthe\s+following\s)${FEW}(?=\s+[a-z]+s\b)`,
  ),
  // "In one case", "one adopter said": an article, and no count.
  ...rules(
    'indefinite',
    raw`(?<!\b(?:only|just|least|was|were|and)\s)one(?=\s+(?:[a-z-]+\s+){0,2}(?:another|areas?|aspect|building|case|council|day|element|example|hand|instance|line|occasion|place|point|set|side|stop|team|way|said|says|told|described|explained|reported|commented)\b)`,
    raw`(?<=\b(?:bar|than|release\s+of|from|as)\s)one(?=\s+[a-z])`,
  ),
]

/** A sentence that makes an example up, and its numbers with it. */
const EXAMPLE =
  /^\s*(?:For (?:example|instance),?\s+(?:if|suppose|imagine)|Imagine|Suppose|If, for example)\b/

/**
 * Numbers of running text that count nothing: what the text enumerates of itself ("these three teams", "the following 2
 * tables"), durations in passing, ages of a definition, examples that are made up, "one" for "a". It is asked only about
 * numbers of which no figure was made, so that it takes no figure away.
 *
 * @example
 * findPassingNumbers('These three teams work in one building.') // enumeration 'three', indefinite 'one'
 */
export function findPassingNumbers(text: string): PassingNumber[] {
  const examples = splitSentences(text).filter(({ start, end }) => EXAMPLE.test(text.slice(start, end)))
  const found: PassingNumber[] = []
  for (const token of numberTokens(text)) {
    const reason = examples.some(({ start, end }) => start <= token.start && token.end <= end)
      ? 'example'
      : reasonAt(text, token.start)
    if (reason !== null) found.push({ ...token, reason })
  }
  return found
}

function reasonAt(text: string, place: number): PassingReason | null {
  for (const { reason, pattern } of RULES) {
    pattern.lastIndex = place
    if (pattern.test(text)) return reason
  }
  return null
}
