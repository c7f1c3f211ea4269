import { isQuarter, isWholeTime } from '../language/sum-words.js'
import { judge, type Statement, summed } from './claim.js'
import { defineCheck } from './define-check.js'
import type { Evidence } from './evidence.js'
import { type Figure, isMoney } from './figure.js'
import { type Lines, linesOf } from './grid-lines.js'
import { sum } from './interval.js'
import { isMisprint } from './misprint.js'
import { inUnitOf, numberText, round, termsText } from './print.js'

export const quarters = defineCheck({
  id: 'quarters',
  texts: {
    title: 'Four quarters do not add up to their year',
    explanation:
      'Where a table prints four quarters and their year, the year of a line that counts what happened is the sum of its quarters.',
    otherReading: 'People who stand in several quarters are counted once over the year.',
  },
  docs: [
    'The four quarters of a line against its year, whether or not the line is a metric of the catalogue. Stocks, rates and people who are counted once do not add up, so a year that is not the sum of its quarters is contradicted only where one slip (a digit, or two that changed places) parts it from the sum.',
  ],
  scope: 'paper',
  run: checkQuarters,
})

/** Years that are the sum of their quarters but for one slip, and those that are. */
export function checkQuarters({ tables }: Evidence): Statement[] {
  return tables.flatMap((grid) =>
    linesOf(grid).flatMap((lines) => {
      const label = (line: number) => lines.label(line, lines.across[0] ?? 0)
      const year = lines.lines.find((line, index) =>
        isYearOf(lines.lines.slice(Math.max(0, index - 4), index), line, label),
      )
      if (year === undefined) return []
      const four = lines.lines.slice(lines.lines.indexOf(year) - 4, lines.lines.indexOf(year))
      return lines.across.flatMap((across) => claimAt(lines, four, year, across) ?? [])
    }),
  )
}

function isYearOf(before: readonly number[], line: number, label: (line: number) => string): boolean {
  const last = (text: string) => text.trim()
  return (
    before.length === 4 &&
    before.every((one) => isQuarter(last(label(one)))) &&
    isWholeTime(last(label(line)))
  )
}

function claimAt(lines: Lines, four: readonly number[], year: number, across: number): Statement | null {
  const at = (line: number) => lines.place(line, across).figure
  const stated = at(year)
  const parts = four.map(at).filter((part) => part !== null)
  if (!stated || parts.length < 4 || ![stated, ...parts].every(isAdditive)) return null
  const judged = judge(stated, (of) => sum(parts.map(of)))
  if (!judged) return null
  const computed = inUnitOf(
    stated,
    parts.reduce((all, { value }) => all + value, 0),
  )
  const published = inUnitOf(stated, stated.value)
  const decimals = /\.(\d+)/.exec(stated.text)?.[1]?.length ?? 0
  if (judged.verdict === 'contradicted' && (!isMisprint(published, computed, decimals) || published < 20))
    return null
  return {
    variant: 'year',
    stated,
    others: parts,
    verdict: judged.verdict,
    severity: 'error',
    published,
    computed: round(computed),
    interval: null,
    message: `${stated.text.trim()} is printed for the year, but its quarters add up to ${numberText(computed)} (${termsText(parts)})`,
    remark: null,
    working: summed(parts),
  }
}

function isAdditive({ unit, qualifier, text }: Figure): boolean {
  const adds = unit === null || unit === 'count' || unit === 'days' || isMoney(unit)
  return adds && qualifier === null && !text.includes('%')
}
