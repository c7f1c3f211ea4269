import type { NonFigure } from './mention.js'
import { NON_FIGURE_RULES } from './non-figure-rules.js'
import { numberTokens } from './number-tokens.js'

export { numberTokens } from './number-tokens.js'

/**
 * Finds the numbers of a text that are no published figures, each with the reason: dates, times, phones, postcodes,
 * statutes, references, ages, definitions ("5 or more", "per 1,000"), names ("24/7"). Whole periods ("2013/14") are
 * found by `findPeriods`; their numbers are reported here only where they are dates too.
 *
 * The span takes in the words that show the reason ("section 47"). A text that is nothing but one number, as a table's
 * cell, is left alone: only its column can say what it is.
 *
 * @example
 * findNonFigures('aged 16 or 17, section 47') // age 'aged 16 or 17', statute 'section 47'
 */
export function findNonFigures(text: string): NonFigure[] {
  if (/^[\s£(+−–-]*\d[\d,.]*(?<!\d\.)[\s%)]*$/.test(text)) return []
  const found: NonFigure[] = []
  let reached = 0
  for (const token of numberTokens(text)) {
    if (token.start < reached) continue
    const nonFigure = reasonAt(text, token.start, reached)
    if (nonFigure === null) continue
    found.push(nonFigure)
    reached = Math.max(nonFigure.end, token.end)
  }
  return found
}

function reasonAt(text: string, place: number, reached: number): NonFigure | null {
  for (const { reason, pattern } of NON_FIGURE_RULES) {
    pattern.lastIndex = place
    const match = pattern.exec(text)
    if (match === null) continue
    const start = Math.max(reached, place - (match.groups?.lead?.length ?? 0))
    const end = place + match[0].length
    return { start, end, text: text.slice(start, end), reason }
  }
  return null
}
