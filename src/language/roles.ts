import type { Role } from '../../schemas/record.js'
import type { Span } from './mention.js'

/** Words by which a figure is said to be no actual one. */
export interface RoleMention extends Span {
  readonly text: string
  readonly role: Exclude<Role, 'actual'>
}

const TARGET = [
  String.raw`(?:revised\s+|stretch\s+|national\s+|local\s+)?target(?:s|ed\s+(?:at|to))?(?!\s+(?:group|audience|cohort|population|support|area))(?!(?<=\bto\s+target)\s+(?:the|those|our|children|young|work|support|specific|areas|families|resources))`,
  String.raw`(?:aim|aims|aimed|aiming)(?=\s+(?:to|is|was|of|for)\b)|goals?(?!ie|keeper)`,
  'ambitions?|aspirations?',
  // "We want it to be 75%", "40% of which should be led by a partner": no number of days within which something should be.
  String.raw`(?:want|wants|wanted)(?=\s+(?:it|them|this|that|these|to|our|the)\b)|should(?=\s+(?:not\s+)?(?:be|have|rise|fall|reach|stand)\b)`,
  String.raw`work(?:ing)?\s+to(?:wards)?(?=\s+(?:reduce|increase|reach|achieve|a\b))`,
]
const FORECAST = [
  'forecast(?:s|ed|ing)?',
  'project(?:ed|ions?|ing)|predict(?:ed|s|ions?)|anticipat(?:ed|es?|ing)',
  String.raw`estimat(?:ed?|es|ing)|\best\.`,
  'budget(?:s|ed|ary)?',
  String.raw`expect(?:ed|s|ing)?(?<!than\s+expected)(?!\s+(?:progress|levels?|standards?))`,
  String.raw`(?:will|would)(?:\s+(?:also|then|further|now|only))?\s+(?:be|have|reach|reduce|increase|rise|fall|save|cost|bring|result|deliver|enable|equate|remain|need|see|require|turn|generate|lead)`,
  String.raw`plan(?:s|ned)\s+to|proposing|on\s+(?:track|course)\s+to|going\s+to|trajectory`,
]
const THRESHOLD = [
  String.raw`thresholds?|floor(?:\s+(?:standard|target))?|tolerances?`,
  String.raw`RAG(?:\s+(?:rating|status|rated))?`,
  String.raw`(?:green|amber|red)(?=\s*[<>≤≥=:])`,
  String.raw`(?:upper|lower)\s+(?:limit|bound|control\s+limit)`,
]

const ROLE = new RegExp(
  `(?<![a-z-])(?:(?<threshold>${THRESHOLD.join('|')})|(?<target>${TARGET.join('|')})|(?<forecast>${FORECAST.join('|')}))(?![a-z-])`,
  'gi',
)

/**
 * Finds the words that make a figure a target, a forecast or a threshold.
 *
 * @example
 * findRoles('closer to the target of 295').map((m) => m.role) // ['target']
 * findRoles('Green <35%, expected to be 40').map((m) => m.role) // ['threshold', 'forecast']
 */
export function findRoles(text: string): RoleMention[] {
  const roles: RoleMention[] = []
  for (const match of text.matchAll(ROLE)) {
    const start = match.index
    const role =
      match.groups?.target !== undefined
        ? 'target'
        : match.groups?.forecast !== undefined
          ? 'forecast'
          : 'threshold'
    roles.push({ start, end: start + match[0].length, text: match[0], role })
  }
  return roles
}

// "Budget £67,607" over a table: the word says what that sum is, and nothing of the figures below.
const OF_ITS_OWN_SUM = /^\s*(?:[:=–-]|of|is|was)?\s*(?:£\s*[1-9][\d,.]*|\d[\d,.]*\s*%)/i

/** The roles of a label's figures: what its words say, but for those of a sum that the label prints itself. */
export function rolesOfLabel<Mention extends RoleMention>(
  text: string,
  roles: readonly Mention[],
): Mention[] {
  return roles.filter(({ end }) => !OF_ITS_OWN_SUM.test(text.slice(end)))
}

// "est." beside a year says that the year is not over.
const ESTIMATE = /^estimat/i
const BUDGET = /^budget/i

/** Whether the only words of a text that may foresee anything speak of an estimate: one of people is of people there are. */
export function isMereEstimate(text: string): boolean {
  const roles = findRoles(text)
  return roles.length > 0 && roles.every(({ text: word }) => ESTIMATE.test(word))
}

/** Whether the only words of a text that may foresee anything speak of a budget. */
export function isMereBudget(text: string): boolean {
  const roles = findRoles(text)
  return roles.length > 0 && roles.every(({ text: word }) => BUDGET.test(word))
}

/** Whether a text speaks of what is foreseen, apart from what was budgeted for. */
export function speaksOfForecast(text: string): boolean {
  return findRoles(text).some(({ role, text: word }) => role === 'forecast' && !BUDGET.test(word))
}

/** Whether a text speaks of a budget. */
export function speaksOfBudget(text: string): boolean {
  return findRoles(text).some(({ text: word }) => BUDGET.test(word))
}

const VARIANCE =
  /\b(?:variances?|over-?spends?|under-?spends?|over\s?\/?\s?\(?under\)?[- ]?spends?|differences?)\b/i

/** Whether a label names what lies between a budget and what is spent of it. */
export function speaksOfVariance(text: string): boolean {
  return VARIANCE.test(text)
}
