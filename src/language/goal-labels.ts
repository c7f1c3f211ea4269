import type { Span } from './mention.js'

/** What a plan wants of a measure, as its label opens: "Reduce NEET", "Reducing first time entrants", "To improve attendance"; an "increase in" it is a change. */
const GOAL =
  /^\W*(?:to\s+)?(?:reduc(?:e|ing)|increas(?:e|ing)|improv(?:e|ing)|maintain(?:ing)?|decreas(?:e|ing)|lower(?:ing)?|minimis(?:e|ing)|maximis(?:e|ing)|rais(?:e|ing))\s+(?!(?:in|of|on|from|since|by|per|over|between|compared)\b)(?:the\s+)?(?=\p{L})/iu

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

/** How an entry of a plan begins: "Approve 15 households in 2024/25", "• Cut remand nights to 80". */
const INTENT =
  /^\W*(?:to\s+)?(?:reduc|increas|improv|maintain|decreas|lower|minimis|maximis|rais|cut|bring|keep|hold|achiev|reach|complet|approv|recruit|deliver|secur|ensur|halv|limit|get|meet)e?\s+(?!(?:in|of|on|from|since|by|per|between|compared)\b)[\p{L}\d£]/iu

/** Whether a text begins with what is to be done, and so prints what is wanted. */
export function opensWithIntent(text: string): boolean {
  return INTENT.test(text)
}
