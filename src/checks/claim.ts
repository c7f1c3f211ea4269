import type { Severity } from '../../schemas/finding.js'
import { type Figure, intervalOf, lastDigitWorth } from './figure.js'
import { type Interval, meet, middle, type Reading } from './interval.js'

export type Verdict = 'holds' | 'holds-cut-off' | 'contradicted'

/**
 * One comparison of published figures: what a check looked at and how it came out. Comparisons that hold are claims
 * too; they are the coverage, and they clear figures of suspicion.
 */
export interface Statement {
  /** Tells claims of one check about one figure apart ("rows", "sex"); part of the finding's id. */
  readonly variant: string
  /** The figure that is said to follow from the others. */
  readonly stated: Figure
  readonly others: readonly Figure[]
  readonly verdict: Verdict
  /** How grave a contradiction is: an error only where no other reading is left. */
  readonly severity: Severity
  readonly published: number | string
  readonly computed: number | string | null
  readonly interval: Interval | null
  /** One sentence, without the title: both numbers and how the second comes about. */
  readonly message: string
  /** The other reading, where there is one; else the check's general explanation stands alone. */
  readonly remark: string | null
  /** Why a misreading is likelier than a misprint: then a contradiction is a note that only `--pedantic` shows. */
  readonly doubt?: string | null
  /** The computation, term by term, where it is a sum, a difference or a quotient of printed figures. */
  readonly working?: Working
}

export interface Term {
  readonly sign: '+' | '−' | '×'
  readonly figure: Figure
}

/** What is computed from which printed figures: 2,318 + 1,207 …, or 41 ÷ 120 × 100. */
export interface Working {
  readonly above: readonly Term[]
  /** What the sum above is divided by, added up; empty where nothing is. */
  readonly below: readonly Term[]
  /** What the result is multiplied by: 100 for a percentage, 1 for nothing. */
  readonly times: number
}

const plus = (figure: Figure): Term => ({ sign: '+', figure })
const minus = (figure: Figure): Term => ({ sign: '−', figure })

/** A sum of figures less others, for the working of a comparison. */
export function summed(figures: readonly Figure[], less: readonly Figure[] = []): Working {
  return { above: [...figures.map(plus), ...less.map(minus)], below: [], times: 1 }
}

/** A product of figures. */
export function multiplied(figures: readonly Figure[]): Working {
  return { above: figures.map((figure) => ({ sign: '×', figure })), below: [], times: 1 }
}

/** A quotient of sums, times a hundred for percentages. */
export function divided(above: readonly Figure[], below: readonly Figure[], times = 1): Working {
  return { above: above.map(plus), below: below.map(plus), times }
}

/** What a figure rose or fell by, in per cent of what it was. */
export function changed(from: Figure, to: Figure): Working {
  return { above: [plus(to), minus(from)], below: [plus(from)], times: 100 }
}

/** A comparison under the name of the check that made it. */
export interface Claim extends Statement {
  readonly check: string
}

/**
 * Whether a printed figure can be what was computed. "About" is wrong when off by more than a twentieth and by more
 * than half of the last digit that counts; "over" and "under" bound one side.
 */
export function holds(stated: Figure, computed: Interval, reading: Reading): boolean {
  const [low, high] = intervalOf(stated, reading)
  switch (stated.qualifier) {
    case 'approx': {
      const room = Math.max(Math.abs(middle(computed)) / 20, lastDigitWorth(stated.value, stated.step) / 2)
      return meet([stated.value - room, stated.value + room], computed)
    }
    case 'gt':
    case 'ge':
      return meet([low, Number.POSITIVE_INFINITY], computed)
    case 'lt':
    case 'le':
      return meet([Number.NEGATIVE_INFINITY, high], computed)
    default:
      return meet([low, high], computed)
  }
}

/** The verdict on a figure that should be what `compute` gives; null where nothing can be computed. */
export function judge(
  stated: Figure,
  compute: (of: (figure: Figure) => Interval) => Interval | null,
): { readonly verdict: Verdict; readonly interval: Interval } | null {
  const inReading = (reading: Reading) => compute((figure) => intervalOf(figure, reading))
  const interval = inReading('rounded')
  const wide = inReading('wide')
  if (interval === null || wide === null) return null
  if (holds(stated, interval, 'rounded')) return { verdict: 'holds', interval }
  return { verdict: holds(stated, wide, 'wide') ? 'holds-cut-off' : 'contradicted', interval }
}

/** Whether comparisons of one place bear each other out: two at least hold, and no fewer than do not. */
export function bearOut(siblings: readonly { readonly verdict: Verdict }[]): boolean {
  const right = siblings.filter(({ verdict }) => verdict !== 'contradicted').length
  return right >= 2 && right >= siblings.length - right
}
