import { withoutAsides } from '../../language/figure-asides.js'
import type { QuantityMention } from '../../language/mention.js'
import { findQuantities } from '../../language/quantities.js'
import { withoutStatus } from '../../language/status-marks.js'

/** What a cell of figures holds: `95 (86/9)` is 95 with a split of 86 and 9; `9 (64.3%)` is 9 with a share of 64.3%. */
export interface CellQuantities {
  readonly main: QuantityMention
  readonly share: QuantityMention | null
  readonly split: readonly QuantityMention[]
  /** What a letter behind the figure says of it: provisional, revised, estimated. */
  readonly status: readonly string[]
}

/**
 * The quantities of a cell that holds figures, or null when it holds words, a date, a range, a code or nothing.
 */
export function cellQuantities(printed: string): CellQuantities | null {
  const { text, status, touching } = withoutStatus(printed)
  const quantities = findQuantities(text, []).filter(
    // The base of "204 per 100,000" belongs to its figure.
    ({ form, start }, _, all) =>
      form !== 'words' && !all.some((other) => other.start < start && start < other.reach),
  )
  const [first, ...others] = quantities
  if (!first || first.rangeEnd !== null) return null
  const main = signed(text, { ...first, text: first.text + touching })
  if (restOf(text, quantities).length > 2) return null
  const split = splitOf(text, others)
  if (split.length > 0) return { main, share: null, split, status }
  if (others.length === 0) return { main, share: null, split: [], status }
  const [share] = others
  if (others.length === 1 && share && inBrackets(text, share) && share.unit !== main.unit) {
    return { main, share, split: [], status }
  }
  return null
}

/** "– 12" alone in a cell: a sign that stands a little off its number. */
function signed(text: string, main: QuantityMention): QuantityMention {
  const before = text.slice(0, main.start)
  return main.value > 0 && /^\s*[-−–]\s+$/u.test(before) && text.slice(main.reach).trim() === ''
    ? { ...main, value: -main.value }
    : main
}

function restOf(text: string, quantities: readonly QuantityMention[]): string {
  let rest = text
  for (const { start, reach } of quantities)
    rest = rest.slice(0, start) + ' '.repeat(reach - start) + rest.slice(reach)
  return withoutAsides(rest).replace(/[^\p{L}\d]/gu, '')
}

function splitOf(text: string, others: readonly QuantityMention[]): QuantityMention[] {
  const [first, last] = [others[0], others.at(-1)]
  if (others.length < 2 || !first || !last) return []
  const open = text.lastIndexOf('(', first.start)
  const inside = text.slice(first.start, last.end)
  return open >= 0 && text.indexOf(')', last.end) > 0 && /^[\d\s/,:]+$/.test(inside) && inside.includes('/')
    ? [...others]
    : []
}

function inBrackets(text: string, { start, end }: QuantityMention): boolean {
  return text.lastIndexOf('(', start) > text.lastIndexOf(')', start) && text.indexOf(')', end) >= end
}
