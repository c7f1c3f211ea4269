import { groupedBy } from '../language/grouped-by.js'
import type { RecordedFigure } from './account-tokens.js'
import { figureKey } from './figure-key.js'

/** Of running text only a figure as unsure as this gives way, and only to one that is surer by so much. */
const UNSURE = 0.6
const SURER = 0.15

/**
 * The figures of a paper without those that contradict a surer one: where running text gives a figure another value than a
 * table or a plainer sentence does, and is hardly understood, it counts a part of it ("4,310 of the 14,860 contacts") or
 * something else. Two values that are both understood are the paper's own, for `validate` to report.
 */
export function oneValueAFigure(read: readonly RecordedFigure[]): RecordedFigure[] {
  const keyOf = ({ figure }: RecordedFigure) => figureKey(figure, figure.direction)
  const alike = groupedBy(read, keyOf)
  return read.filter((one) => {
    const { record } = one
    if (record.source.method === 'table' || record.confidence > UNSURE) return true
    const others = alike.get(keyOf(one)) ?? []
    return !others.some(
      (other) => other.record.value !== record.value && other.record.confidence >= record.confidence + SURER,
    )
  })
}
