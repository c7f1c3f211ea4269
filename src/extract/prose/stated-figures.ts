import type { Catalogue } from '../../../schemas/catalogue.js'
import { proseCues } from '../../language/prose-cues.js'
import type { Frame } from '../../understanding/prose/frames.js'
import type { Figure } from '../figure.js'
import { between, type Sentence } from './sentence.js'

/** Smaller numbers are printed of too many things for their value to say of which. */
const TELLING = 20

/** The counts that a paper has stated so far, by their values. */
export interface StatedFigures {
  readonly remember: (figures: readonly Figure[]) => void
  /** The one thing of an area of which a value was stated; null where it was of several, or of none. */
  readonly of: (value: number, area: string) => Figure | null
}

/** Figures of tables, cards and text alike, in the order in which they are read. */
export function statedFigures(): StatedFigures {
  const byValue = new Map<number, Figure[]>()
  return {
    remember: (figures) => {
      for (const figure of figures) {
        const { value } = figure.quantity
        if (!isCount(figure)) continue
        byValue.set(value, [...(byValue.get(value) ?? []), figure])
      }
    },
    of: (value, area) => {
      const known = (byValue.get(value) ?? []).filter((figure) => figure.area.value.id === area)
      const things = new Set(
        known.map(({ metric, dimensions }) => JSON.stringify([metric.value, dimensions])),
      )
      return things.size === 1 ? (known.at(-1) ?? null) : null
    },
  }
}

/**
 * The wholes that a sentence takes parts of and that the paper stated before, perhaps pages ago or in a table ("Of the 338
 * children, 187 are boys", "112 of the 178"), as frames that the parts go on about.
 *
 * @param stated what a value was stated of, in the area that the sentence is about
 */
export function recalledFrames(
  sentence: Sentence,
  frames: readonly Frame[],
  stated: (value: number) => Figure | null,
  { metrics }: Catalogue,
): Frame[] {
  return sentence.quantities.flatMap((quantity): Frame[] => {
    const { value, unit } = quantity
    if (unit !== null || value < TELLING || !Number.isInteger(value)) return []
    if (!proseCues.whole.test(between(sentence, sentence.start, quantity.start))) return []
    if (frames.some((frame) => frame.quantity.value === value)) return []
    const figure = stated(value)
    const metric = figure ? metrics.get(figure.metric.value) : undefined
    if (!figure || !metric) return []
    return [
      {
        metric,
        quantity: figure.quantity,
        unit: figure.unit.value,
        kind: 'level',
        base: false,
        period: figure.period.value,
        basePeriod: null,
        members: figure.dimensions,
        sentence: 1,
        block: 0,
        interrupted: false,
        aside: false,
      },
    ]
  })
}

function isCount({ unit, quantity, role }: Figure): boolean {
  return unit.value === 'count' && role === 'actual' && quantity.value >= TELLING
}
