import type { Unit } from '../../../schemas/units.js'
import {
  digitsOf,
  isPrintedWith,
  type Sign,
  type TypedNumber,
  typedNumber,
} from '../../language/typed-number.js'
import { type ExplainedNumber, explainNumber } from './explain-number.js'
import type { GatheredReading } from './gathered-reading.js'
import type { Outcomes } from './outcomes.js'

/** The places of a paper that print a number. */
export interface FoundNumbers {
  readonly typed: TypedNumber
  /** Those that print it with its signs; where none does, all that print its digits. */
  readonly found: readonly ExplainedNumber[]
  /** Whether these have the signs that were typed. */
  readonly signed: boolean
  /** How many more places print the digits without the signs. */
  readonly others: number
}

/**
 * Finds a number as somebody types it who saw it on a page: `67%`, `£1.2m`, `1 234`, `five`.
 *
 * @param page only on this page, from 1; null for all
 */
export function findPrinted(
  text: string,
  { reading, outcomes }: { readonly reading: GatheredReading; readonly outcomes: Outcomes },
  page: number | null = null,
): FoundNumbers {
  const typed = typedNumber(text) ?? { digits: digitsOf(text), signs: [] }
  const printed = reading.all
    .filter(
      ({ account }) => digitsOf(account.text) === typed.digits && (page === null || account.page === page),
    )
    .map((seen) => explainNumber(seen, reading, outcomes))
  const meant = printed.filter((one) => hasSigns(one, typed))
  // Signs that no place has say less than the digits: “67%” may be a 67 under a head that nobody understood.
  const found = meant.length > 0 ? meant : printed
  return { typed, found, signed: meant.length > 0, others: printed.length - found.length }
}

/** Whether a place prints the signs that were typed, or its column or figure has that unit. */
function hasSigns({ context, stands, record }: ExplainedNumber, typed: TypedNumber): boolean {
  const sentence = stands.in === 'sentence' ? stands.sentence : stands.in === 'table' ? '' : stands.text
  if ([context, sentence, record?.text ?? ''].some((text) => isPrintedWith(typed, text))) return true
  return record !== null && typed.signs.every((sign) => unitsOf[sign].includes(record.unit))
}

/** Units in which a figure has the sign though its cell does not print it. */
const unitsOf: Readonly<Record<Sign, readonly Unit[]>> = {
  '£': ['gbp', 'gbp_thousand', 'gbp_million'],
  '%': ['percent', 'percentage_points'],
  thousand: ['gbp_thousand'],
  million: ['gbp_million'],
  billion: [],
}
