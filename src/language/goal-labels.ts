import type { Span } from './mention.js'

/** Verbs by which a plan says what it wants of a measure, without their endings. */
const WANTS = 'reduc|increas|improv|maintain|decreas|lower|minimis|maximis|rais'
/** "Increase in", "Reducing by": a change, and no wish. */
const NO_CHANGE = String.raw`\s+(?!(?:in|of|on|from|since|by|per|over|between|compared)\b)`

/** What a plan wants of a measure, as its label opens: "Reduce NEET", "Reducing first time entrants", "To improve attendance"; an "increase in" it is a change. */
const GOAL = new RegExp(
  String.raw`^\W*(?:to\s+)?(?:${WANTS})(?:e|ing)?${NO_CHANGE}(?:the\s+)?(?=\p{L})`,
  'iu',
)

/** How figures come about, behind "number": "Number recorded in Quarter 1", "Total reported". */
const COUNTED_BY =
  /(?<=^\W*(?:(?:the|total|overall)\s+)?(?:no\.?|numbers?|totals?|counts?)\s+)(?:recorded|reported|counted|noted|seen)(?=\s*(?:[:–—-]|$|(?:in|for|during|by|at|to)\b))/iu

/** The words of a label that say what is wanted of its figures, or that they were counted, and nothing of what they are. */
export function goalsAndCounting(label: string): Span[] {
  return [GOAL, COUNTED_BY].flatMap((words) => {
    const found = words.exec(label)
    return found ? [{ start: found.index, end: found.index + found[0].length }] : []
  })
}

/** A label without what a plan wants of its measure. */
export function withoutGoal(label: string): string {
  return label.replace(GOAL, '')
}

/** Other verbs with which an entry of a plan begins; of some the same word is an adjective or a noun of the field. */
const DOES = 'cut|bring|keep|hold|limit|get|achiev|reach|approv|recruit|deliver|ensur|halv|meet'
const DOES_THIS = 'lower|complet|secur'
/** What shows such a word to be a verb: "Secure 20 placements", and not "Secure accommodation". */
const THIS = String.raw`(?:(?:the|an?|our|its|all|at\s+least|every|each|more|fewer)\b|\d)`

/** How an entry of a plan begins: "Approve 15 households in 2024/25", "• Cut remand nights to 80". */
const INTENT = new RegExp(
  String.raw`^\W*(?:to\s+(?:${DOES_THIS})e?\b|(?:to\s+)?(?:(?:${WANTS.replace('lower|', '')}|${DOES})e?${NO_CHANGE}[\p{L}\d£]|(?:${DOES_THIS})e?\s+${THIS}))`,
  'iu',
)

/** Whether a text begins with what is to be done, and so prints what is wanted. */
export function opensWithIntent(text: string): boolean {
  return INTENT.test(text)
}
