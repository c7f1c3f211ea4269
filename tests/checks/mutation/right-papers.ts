import type { Table } from '../../../src/document/model.js'
import { tableOf } from '../../extract/table/table-of.js'
import type { Part } from '../../making/prose.js'
import { between } from './seeded.js'

export const roundings = ['half-up', 'half-even', 'half-down', 'cut-off'] as const
export type Rounding = (typeof roundings)[number]

/** A number as a paper would print it, rounded in one of four usual ways. */
export function printed(value: number, decimals: number, rounding: Rounding): string {
  const scaled = Number((value * 10 ** decimals).toPrecision(12))
  const floor = Math.floor(scaled)
  const rest = Number((scaled - floor).toPrecision(9))
  const up =
    rounding === 'cut-off'
      ? false
      : rest !== 0.5
        ? rest > 0.5
        : rounding === 'half-up'
          ? true
          : rounding === 'half-even'
            ? floor % 2 === 1
            : false
  return ((floor + (up ? 1 : 0)) / 10 ** decimals).toFixed(decimals)
}

/** A paper of our own that is right in all it says: a table of counts and rates, one of money, and two sentences. */
export function rightPaper(random: () => number, rounding: Rounding): Part[] {
  return [
    '# Reoffending',
    'The cohort of 2014/15 was tracked for twelve months.',
    areasTable(random, rounding),
    '# Budget',
    moneyTable(random, rounding),
    ...sentences(random, rounding),
  ]
}

function areasTable(random: () => number, rounding: Rounding): Table {
  const decimals = between(random, 0, 1)
  const rows = Array.from({ length: between(random, 3, 8) }, (_, index) => {
    const boys = between(random, 3, 160)
    const girls = between(random, 1, 60)
    const reoffended = between(random, 1, boys + girls)
    return {
      area: `LS${index + 1}`,
      boys,
      girls,
      reoffended,
      offences: reoffended * between(random, 1, 5) + between(random, 0, 9),
    }
  })
  const total = (part: (row: (typeof rows)[number]) => number) =>
    rows.reduce((all, row) => all + part(row), 0)
  const all = total(({ offences }) => offences)
  const cells = (label: string, boys: number, girls: number, reoffended: number, offences: number) => [
    label,
    String(boys + girls),
    String(boys),
    String(girls),
    String(reoffended),
    `${printed((100 * reoffended) / (boys + girls), decimals, rounding)}%`,
    String(offences),
    `${printed((100 * offences) / all, decimals, rounding)}%`,
  ]
  return tableOf([
    [
      '2014/15',
      'Cohort',
      'Male',
      'Female',
      'Re-offended',
      '% re-offended',
      'No of further offences',
      '% of overall further offences',
    ],
    ...rows.map(({ area, boys, girls, reoffended, offences }) =>
      cells(area, boys, girls, reoffended, offences),
    ),
    cells(
      'Total',
      total(({ boys }) => boys),
      total(({ girls }) => girls),
      total(({ reoffended }) => reoffended),
      all,
    ),
  ])
}

function moneyTable(random: () => number, rounding: Rounding): Table {
  const years = ['2024/25', '2025/26', '2026/27']
  const plans = Array.from({ length: between(random, 2, 9) }, (_, index) => ({
    name: `Saving ${'ABCDEFGHI'[index]}`,
    decimals: between(random, 0, 2),
    amounts: years.map(() => between(random, 0, 12_000) / 1000),
  }))
  const sums = years.map((_, year) => plans.reduce((all, { amounts }) => all + (amounts[year] ?? 0), 0))
  return tableOf([
    ['Plan', ...years.map((year) => `Amount £m ${year}`)],
    ...plans.map(({ name, decimals, amounts }) => [
      name,
      ...amounts.map((amount) => printed(amount, decimals, rounding)),
    ]),
    ['Total', ...sums.map((sum) => printed(sum, between(random, 1, 2), rounding))],
  ])
}

function sentences(random: () => number, rounding: Rounding): string[] {
  const decimals = between(random, 0, 1)
  const [before, after] = [between(random, 40, 900), between(random, 40, 900)]
  const whole = between(random, 5, 400)
  const part = between(random, 0, whole)
  const change = printed((100 * Math.abs(after - before)) / before, decimals, rounding)
  const share = printed((100 * part) / whole, decimals, rounding)
  const verb = after > before ? 'rose' : 'fell'
  return [
    before === after ? 'Nothing changed.' : `Visits ${verb} by ${change}% from ${before} to ${after}.`,
    `${part} (${share}%) of the ${whole} families were visited.`,
  ]
}
