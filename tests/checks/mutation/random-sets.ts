import { loadCatalogue } from '../../../schemas/catalogue.js'
import { claimsOf } from '../../../src/checks/check-papers.js'
import type { Claim } from '../../../src/checks/claim.js'
import { rollForward } from '../../../src/checks/roll-forward.js'
import { shareOfCounts } from '../../../src/checks/share-of-counts.js'
import { tableTotal } from '../../../src/checks/table-total.js'
import type { Table } from '../../../src/document/model.js'
import { tableOf } from '../../extract/table/table-of.js'
import { documentOf, type Part, paper } from '../../making/prose.js'
import { printed as printedDigits, type Rounding, roundings } from './right-papers.js'
import { between } from './seeded.js'

/** How the numbers of a set are printed: with digits rounded or cut off, or counts to the nearest five. */
export const setRoundings = [...roundings, 'to-five'] as const
type SetRounding = Rounding | 'to-five'

const FIVE = 5

function printed(value: number, decimals: number, rounding: SetRounding): string {
  if (rounding !== 'to-five') return printedDigits(value, decimals, rounding)
  return String(Math.round(value / FIVE) * FIVE)
}

/** One set of printed numbers, and of each number that should follow whether any true values could be printed so. */
export interface RandomSet {
  readonly part: Part
  readonly expected: readonly { readonly stated: string; readonly feasible: boolean }[]
}

const checks = [tableTotal, rollForward, shareOfCounts]

/** What the checks say of a set: the printed number that should follow, and whether it can. */
export function verdictsOn({ part }: RandomSet): { readonly stated: string; readonly feasible: boolean }[] {
  const document = documentOf([part])
  const read = { file: paper.file, paper: paper.sha256, outcome: 'ok', message: null } as const
  const claims: Claim[] = claimsOf({ ...read, records: [], tokens: [], document }, loadCatalogue(), checks)
  return claims.map(({ stated, verdict }) => ({
    stated: stated.text.trim(),
    feasible: verdict !== 'contradicted',
  }))
}

export function randomSet(random: () => number, rounding: SetRounding): RandomSet {
  const kinds =
    rounding === 'to-five' ? [totals, subtotals, rollForwards] : [totals, subtotals, shares, rollForwards]
  return (kinds[between(random, 0, kinds.length - 1)] ?? totals)(random, rounding)
}

/** A column of numbers, counts or millions of pounds: true values, how they are printed, and what else they may be. */
function numbers(random: () => number, rounding: SetRounding, count: number) {
  const decimals = rounding === 'to-five' ? 0 : between(random, 0, 2)
  const values = Array.from({ length: count }, () =>
    decimals === 0
      ? 10 * between(random, 1, 60) + between(random, 1, 4)
      : between(random, 100, 60_000) / 1000,
  )
  const header = decimals === 0 ? 'Boats' : 'Cost £m'
  return { decimals, values, header, print: (value: number) => printed(value, decimals, rounding) }
}

/** Half of the printed numbers are a few last digits off. */
function maybeOff(text: string, random: () => number, decimals: number, rounding: SetRounding): string {
  if (random() < 0.5) return text
  const digit = rounding === 'to-five' ? FIVE : 10 ** -decimals
  const value = Number(text) + between(random, -4, 4) * digit
  return value <= 0 ? text : value.toFixed(decimals)
}

function totals(random: () => number, rounding: SetRounding): RandomSet {
  const { decimals, values, header, print } = numbers(random, rounding, between(random, 2, 5))
  const parts = values.map(print)
  const total = maybeOff(print(sum(values)), random, decimals, rounding)
  const rows = parts.map((part, index) => [`Yard ${index + 1}`, part])
  return {
    part: noted(tableOf([['Place', header], ...rows, ['Total', total]]), rounding),
    expected: [{ stated: total, feasible: canBeSum(total, parts, [], { decimals, rounding }) }],
  }
}

function subtotals(random: () => number, rounding: SetRounding): RandomSet {
  const { decimals, values, header, print } = numbers(random, rounding, 4)
  const [a = 0, b = 0, c = 0, d = 0] = values
  const parts = values.map(print)
  const first = maybeOff(print(a + b), random, decimals, rounding)
  const second = maybeOff(print(c + d), random, decimals, rounding)
  const grand = maybeOff(print(a + b + c + d), random, decimals, rounding)
  const row = (index: number) => [`Yard ${index + 1}`, parts[index] ?? '']
  const table = tableOf([
    ['Place', header],
    row(0),
    row(1),
    ['Subtotal', first],
    row(2),
    row(3),
    ['Subtotal', second],
    ['Grand total', grand],
  ])
  return {
    part: noted(table, rounding),
    expected: [
      { stated: first, feasible: canBeSum(first, parts.slice(0, 2), [], { decimals, rounding }) },
      {
        stated: second,
        feasible:
          canBeSum(second, parts.slice(2), [], { decimals, rounding }) ||
          canBeSum(second, [first, ...parts.slice(2)], [], { decimals, rounding }),
      },
      { stated: grand, feasible: canBeSum(grand, [first, second], [], { decimals, rounding }) },
    ],
  }
}

function rollForwards(random: () => number, rounding: SetRounding): RandomSet {
  const { decimals, values, header, print } = numbers(random, rounding, 3)
  const [opening = 0, came = 0, other = 0] = values
  const went = Math.min(other, opening)
  const [open, start, end] = [opening, came, went].map(print)
  const close = maybeOff(print(opening + came - went), random, decimals, rounding)
  const table = tableOf([
    ['', header],
    ['At the start of the year', open ?? ''],
    ['Started', start ?? ''],
    ['Ended', end ?? ''],
    ['At the end of the year', close],
  ])
  return {
    part: noted(table, rounding),
    expected: [
      {
        stated: close,
        feasible: canBeSum(close, [open ?? '', start ?? ''], [end ?? ''], { decimals, rounding }),
      },
    ],
  }
}

function shares(random: () => number, rounding: SetRounding): RandomSet {
  const decimals = between(random, 0, 2)
  const whole = between(random, 5, 900)
  const part = between(random, 1, whole)
  const share = maybeOff(printed((100 * part) / whole, decimals, rounding), random, decimals, rounding)
  // The one true percentage, printed in every way; a whole digit more is let pass, as everywhere.
  const exact = (100 * part) / whole
  const feasible =
    roundings.some((way) => printed(exact, decimals, way) === Number(share).toFixed(decimals)) ||
    exact.toFixed(9) === (Number(share) + 10 ** -decimals).toFixed(9)
  return {
    part: `${part} (${share}%) of the ${whole} boats left.`,
    expected: [{ stated: `${share}%`, feasible }],
  }
}

/** Tables say what their counts are rounded to. */
function noted(table: Table, rounding: SetRounding): Table {
  return rounding === 'to-five' ? { ...table, notes: ['Numbers are rounded to the nearest 5.'] } : table
}

interface Print {
  readonly decimals: number
  readonly rounding: SetRounding
}

/**
 * Every true value, in tenths of a last digit, that some way of rounding prints so: they are printed and compared. A
 * paper need not keep to one way. The check also lets a value that is cut off be a whole digit more, as docs/checks.md
 * says; whole counts are exact, and those to the nearest five are of whole people.
 */
function possible(text: string, { decimals, rounding }: Print): number[] {
  const printedAs = Number(text)
  if (rounding === 'to-five') {
    return Array.from({ length: 2 * FIVE + 1 }, (_, index) => printedAs - FIVE + index)
      .filter(
        (value) => printed(value, 0, 'to-five') === text || Math.floor(value / FIVE) * FIVE === printedAs,
      )
      .map((value) => value * 10)
  }
  const digit = Math.round(printedAs * 10 ** decimals) * 10
  if (decimals === 0) return [digit]
  const tried = Array.from({ length: 31 }, (_, index) => digit - 15 + index)
  const alike = tried.filter((tenths) =>
    roundings.some((way) => printed(tenths / 10 ** (decimals + 1), decimals, way) === text),
  )
  return [...alike, digit + 10]
}

/** Whether some of the values that the parts can stand for make one that the total can stand for: all are tried. */
function canBeSum(total: string, parts: readonly string[], less: readonly string[], print: Print): boolean {
  let sums = new Set([0])
  for (const [sign, texts] of [[1, parts] as const, [-1, less] as const]) {
    for (const text of texts) {
      const next = new Set<number>()
      for (const known of sums) for (const value of possible(text, print)) next.add(known + sign * value)
      sums = next
    }
  }
  return possible(total, print).some((value) => sums.has(value))
}

function sum(values: readonly number[]): number {
  return values.reduce((all, value) => all + value, 0)
}
