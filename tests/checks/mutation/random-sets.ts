import { loadCatalogue } from '../../../schemas/catalogue.js'
import { claimsOf } from '../../../src/checks/check-papers.js'
import type { Claim } from '../../../src/checks/claim.js'
import { rollForward } from '../../../src/checks/roll-forward.js'
import { shareOfCounts } from '../../../src/checks/share-of-counts.js'
import { tableTotal } from '../../../src/checks/table-total.js'
import { tableOf } from '../../extract/table/table-of.js'
import { documentOf, type Part, paper } from '../../making/prose.js'
import { printed, type Rounding } from './right-papers.js'
import { between } from './seeded.js'

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

export function randomSet(random: () => number, rounding: Rounding): RandomSet {
  const kinds = [totals, subtotals, shares, rollForwards]
  return (kinds[between(random, 0, kinds.length - 1)] ?? totals)(random, rounding)
}

/** A column of numbers, counts or millions of pounds: true values, how they are printed, and what else they may be. */
function numbers(random: () => number, rounding: Rounding, count: number) {
  const decimals = between(random, 0, 2)
  const values = Array.from({ length: count }, () =>
    decimals === 0
      ? 10 * between(random, 1, 60) + between(random, 1, 4)
      : between(random, 100, 60_000) / 1000,
  )
  const header = decimals === 0 ? 'Boats' : 'Cost £m'
  return { decimals, values, header, print: (value: number) => printed(value, decimals, rounding) }
}

/** Half of the printed numbers are a few last digits off. */
function maybeOff(text: string, random: () => number, decimals: number): string {
  if (random() < 0.5) return text
  const value = Number(text) + between(random, -4, 4) * 10 ** -decimals
  return value <= 0 ? text : value.toFixed(decimals)
}

function totals(random: () => number, rounding: Rounding): RandomSet {
  const { decimals, values, header, print } = numbers(random, rounding, between(random, 2, 5))
  const parts = values.map(print)
  const total = maybeOff(print(sum(values)), random, decimals)
  const rows = parts.map((part, index) => [`Yard ${index + 1}`, part])
  return {
    part: tableOf([['Place', header], ...rows, ['Total', total]]),
    expected: [{ stated: total, feasible: canBeSum(total, parts, [], decimals) }],
  }
}

function subtotals(random: () => number, rounding: Rounding): RandomSet {
  const { decimals, values, header, print } = numbers(random, rounding, 4)
  const [a = 0, b = 0, c = 0, d = 0] = values
  const parts = values.map(print)
  const first = maybeOff(print(a + b), random, decimals)
  const second = maybeOff(print(c + d), random, decimals)
  const grand = maybeOff(print(a + b + c + d), random, decimals)
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
    part: table,
    expected: [
      { stated: first, feasible: canBeSum(first, parts.slice(0, 2), [], decimals) },
      {
        stated: second,
        feasible:
          canBeSum(second, parts.slice(2), [], decimals) ||
          canBeSum(second, [first, ...parts.slice(2)], [], decimals),
      },
      { stated: grand, feasible: canBeSum(grand, [first, second], [], decimals) },
    ],
  }
}

function rollForwards(random: () => number, rounding: Rounding): RandomSet {
  const { decimals, values, header, print } = numbers(random, rounding, 3)
  const [opening = 0, came = 0, other = 0] = values
  const went = Math.min(other, opening)
  const [open, start, end] = [opening, came, went].map(print)
  const close = maybeOff(print(opening + came - went), random, decimals)
  const table = tableOf([
    ['', header],
    ['At the start of the year', open ?? ''],
    ['Started', start ?? ''],
    ['Ended', end ?? ''],
    ['At the end of the year', close],
  ])
  return {
    part: table,
    expected: [
      { stated: close, feasible: canBeSum(close, [open ?? '', start ?? ''], [end ?? ''], decimals) },
    ],
  }
}

function shares(random: () => number, rounding: Rounding): RandomSet {
  const decimals = between(random, 0, 2)
  const whole = between(random, 5, 900)
  const part = between(random, 1, whole)
  const share = maybeOff(printed((100 * part) / whole, decimals, rounding), random, decimals)
  const feasible = Array.from({ length: 3001 }, (_, index) => index).some((index) => {
    const [low, high] = ends(share, decimals)
    const value = low + ((high - low) * index) / 3000
    return Math.abs(value - (100 * part) / whole) <= (high - low) / 6000 + 1e-9
  })
  return {
    part: `${part} (${share}%) of the ${whole} boats left.`,
    expected: [{ stated: `${share}%`, feasible }],
  }
}

/** Half of a last digit below, and a whole one above where digits are cut off. */
function ends(text: string, decimals: number): readonly [number, number] {
  const digit = 10 ** -decimals
  return [Number(text) - digit / 2, Number(text) + digit]
}

/** Every true value that could be printed so, in steps of a tenth of a last digit; whole counts are exact. */
function possible(text: string, decimals: number): number[] {
  const value = Math.round(Number(text) * 10 ** decimals) * 10
  return decimals === 0 ? [value] : Array.from({ length: 16 }, (_, index) => value - 5 + index)
}

/** Whether some of the values that the parts can stand for make one that the total can stand for: all are tried. */
function canBeSum(
  total: string,
  parts: readonly string[],
  less: readonly string[],
  decimals: number,
): boolean {
  let sums = new Set([0])
  for (const [sign, texts] of [[1, parts] as const, [-1, less] as const]) {
    for (const text of texts) {
      const next = new Set<number>()
      for (const known of sums) for (const value of possible(text, decimals)) next.add(known + sign * value)
      sums = next
    }
  }
  return possible(total, decimals).some((value) => sums.has(value))
}

function sum(values: readonly number[]): number {
  return values.reduce((all, value) => all + value, 0)
}
