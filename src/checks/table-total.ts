import {
  isCalledTotal,
  isGrandTotal,
  isNotAdditive,
  isTotalAlone,
  namedWhole,
} from '../language/sum-words.js'
import { judge, type Statement, summed } from './claim.js'
import { defineCheck } from './define-check.js'
import type { Evidence } from './evidence.js'
import { type Figure, isMoney, unitWorth } from './figure.js'
import { type Lines, linesOf } from './grid-lines.js'
import { type Interval, sum } from './interval.js'
import { intervalText, inUnitOf, numberText, round, termsText } from './print.js'
import type { TableFigures } from './table-figures.js'

export const tableTotal = defineCheck({
  id: 'table-total',
  texts: {
    title: 'A total of a table does not follow from its lines',
    explanation:
      'A row or column that is called a total is compared with the sum of the lines that it totals. Rounded parts make the sum an interval; counts are exact.',
    otherReading:
      'The line totals something else than the lines beside it, such as people who are counted once although they stand in several lines.',
  },
  docs: [
    'A row or column that is called a total against the lines before it, whether or not they are metrics of the catalogue. Percentages, averages and rates take no part. A cell that is suppressed is nought to one less than the least count that is shown, where a remark says which that is (“fewer than 5 are not disclosed”); else nothing is said of its line. A name such as “Total number of children” may be a figure of its own; it counts only when the other columns of the line add up.',
    '_Warning_ when the line has an “of which” above it, when subtotals leave two readings, or when no column of it adds up.',
  ],
  scope: 'paper',
  run: checkTableTotals,
})

/** A line that does not add up among others, whose name may say much more than a heading. */
const NOT_A_PART =
  /^%?\s*(?:percent(?:age)?|per cent|rate|average|mean|median|ratio|variance|change|difference)(?:\s*(?:\(.*\)|%|(?:from|on|since|versus|vs|to|against)\b.*))?$|(?:(?<!\d\s?)%|\brate)\)?$/i

interface Addition {
  readonly total: Figure
  readonly parts: readonly Figure[]
  readonly lines: Lines
  readonly across: number
  readonly exactlyTotal: boolean
  readonly soleReading: boolean
  /** Some of its lines are blank here, and the others fall short of it. */
  readonly mayLack: boolean
  /** What the cells that are withheld come to together, at most. */
  readonly withheld: number
}

/**
 * Totals that a table prints, against the lines they total: rows over a column and columns along a row.
 *
 * That a line *is* the total of those beside it is taken from its name; a name that may mean something else counts only
 * when the other columns of the same line do add up.
 */
export function checkTableTotals({ tables }: Evidence): Statement[] {
  return tables.flatMap((grid) => linesOf(grid).flatMap((lines) => claimsAlong(grid, lines)))
}

function claimsAlong(grid: TableFigures, lines: Lines): Statement[] {
  return lines.lines.flatMap((line) => {
    const judged = lines.across.flatMap((across) => likeliest(additionsAt(grid, lines, line, across)) ?? [])
    const right = judged.filter(({ verdict }) => verdict !== 'contradicted').length
    const wrong = judged.length - right
    return judged.flatMap(({ addition, verdict, interval }): Statement[] => {
      if (!addition.exactlyTotal && right === 0) return []
      const whole = grid.table.joins.length === 0 && grid.table.confidence >= 0.75
      // A blank may stand for a figure that is not there: then it takes two other columns to say that blanks are noughts.
      const confirmed = right >= (addition.mayLack ? 2 : 1) && right >= wrong
      const sure = addition.exactlyTotal && addition.soleReading
      const alone = sure && whole && judged.length === 1 && !addition.mayLack
      return [claimOf(addition, verdict, interval, confirmed || alone ? 'error' : 'warning')]
    })
  })
}

type JudgedAddition = { readonly addition: Addition } & NonNullable<ReturnType<typeof judgeAddition>>

/** Of the ways to read a total the first that holds, or else the first. */
function likeliest(additions: readonly Addition[]): JudgedAddition | null {
  const judged = additions.flatMap((addition) => {
    const verdict = judgeAddition(addition)
    return verdict ? [{ addition, ...verdict }] : []
  })
  return judged.find(({ verdict }) => verdict !== 'contradicted') ?? judged[0] ?? null
}

/** What a total at this place would be the sum of: the lines since the total before it, or the totals before it. */
function additionsAt(grid: TableFigures, lines: Lines, line: number, across: number): Addition[] {
  const labelOf = (other: number) => lines.label(other, across).trim()
  const label = labelOf(line)
  if (!isCalledTotal(label) || isNotAdditive(lines.acrossLabel(across)) || isNotAdditive(label)) return []
  const total = lines.place(line, across).figure
  if (!total || !isAdditive(total)) return []
  const before = lines.lines.filter((other) => other < line)
  const from = before.findLastIndex((other) => isCalledTotal(labelOf(other)))
  const since = before.slice(from + 1)
  const totals = before.filter((other) => isCalledTotal(labelOf(other)) && !isGrandTotal(labelOf(other)))
  const groups = isGrandTotal(label) ? [[...totals, ...since], since] : [since, [...totals, ...since]]
  const exactlyTotal = isTotalAlone(label) || isWholeOf(label, grid, lines.acrossLabel(across))
  return groups.flatMap((group, index) => {
    if (index > 0 && from < 0) return []
    const addition = additionOf(total, group, lines, across, grid.leastShown)
    const soleReading = addition?.soleReading === true && from < 0
    return addition ? [{ ...addition, exactlyTotal, soleReading }] : []
  })
}

function additionOf(
  total: Figure,
  lined: readonly number[],
  lines: Lines,
  across: number,
  leastShown: number | null,
): Addition | null {
  const labelOf = (other: number) => lines.label(other, across).trim()
  const group = lined.filter((other) => !NOT_A_PART.test(labelOf(other)))
  const parts: Figure[] = []
  let withheld = 0
  for (const other of group) {
    const place = lines.place(other, across)
    if (place.kind === 'withheld' && leastShown === null) return null
    if (place.kind === 'withheld') withheld += (leastShown ?? 1) - 1
    if (place.kind === 'words' || place.bracketed) return null
    if (!place.figure) continue
    if (!isAdditive({ ...place.figure, qualifier: null })) {
      if (place.figure.text.includes('%')) continue
      return null
    }
    if (place.figure.qualifier !== null || !sameKind(place.figure, total)) return null
    parts.push(place.figure)
  }
  if (isCalledTotal(lines.acrossLabel(across)) && group.some((other) => isLeftOut(lines, other, across)))
    return null
  if (parts.length < 2 || groupsByDots([total, ...parts])) return null
  const ofWhich = group.some((other) =>
    /\bof which\b|\bof whom\b|\bincluding\b|\bincl\./i.test(labelOf(other)),
  )
  return {
    total,
    parts,
    lines,
    across,
    exactlyTotal: false,
    withheld,
    mayLack:
      withheld > 0 ||
      (parts.length < group.length && parts.reduce((all, { value }) => all + value, 0) < total.value),
    soleReading: !ofWhich && !isNested(group, lines) && !isSumOfSome(total, parts),
  }
}

/** "All referrals" of a column, or in a table, of referrals. */
function isWholeOf(label: string, { table }: TableFigures, header: string): boolean {
  const noun = namedWhole(label)?.replace(/s$/, '')
  if (noun === undefined || noun.length < 4) return false
  const corner = table.cells.filter(
    ({ row, column }) => row < table.headerRows && column < table.headerColumns,
  )
  return [header, table.caption ?? '', ...corner.map(({ text }) => text)].some((text) =>
    text.toLowerCase().includes(noun),
  )
}

/** Some of the lines stand under a heading of their own and may be parts of others. */
function isNested(group: readonly number[], { depth }: Lines): boolean {
  return new Set(group.map(depth)).size > 1
}

/** Without some lines that follow one another, which may break another line down, the sum would be right. */
function isSumOfSome(total: Figure, parts: readonly Figure[]): boolean {
  return parts.some((_, from) =>
    parts.slice(from).some((_, length) => {
      const kept = [...parts.slice(0, from), ...parts.slice(from + length + 1)]
      return kept.length > 1 && judge(total, (of) => sum(kept.map(of)))?.verdict !== 'contradicted'
    }),
  )
}

/** A line whose own total is left blank is in the grand total all the same. */
function isLeftOut(lines: Lines, line: number, across: number): boolean {
  return (
    lines.place(line, across).kind === 'empty' &&
    lines.across.some((other) => lines.place(line, other).figure !== null)
  )
}

/** "14.862" beside "732": the dots may part thousands, and the numbers are not what they seem. */
function groupsByDots(figures: readonly Figure[]): boolean {
  const dotted = figures.filter(({ text }) => /^\d{1,3}\.\d{3}$/.test(text.trim()))
  return dotted.length > 0 && dotted.length < figures.length
}

function isAdditive({ unit, qualifier }: Figure): boolean {
  return (
    qualifier === null &&
    (unit === null || unit === 'count' || unit === 'days' || unit === 'fte' || isMoney(unit))
  )
}

function sameKind(part: Figure, total: Figure): boolean {
  return unitWorth(part.unit) === unitWorth(total.unit) || (isMoney(part.unit) && isMoney(total.unit))
}

function judgeAddition({ total, parts, withheld }: Addition) {
  // What was rounded in total was rounded in part.
  const rounded = (part: Figure): Figure =>
    part.step < total.step && part.step === 0 ? { ...part, step: total.step } : part
  return judge(total, (of) => sum([...parts.map((part) => of(rounded(part))), [0, withheld]]))
}

function claimOf(
  { total, parts, lines, across, withheld }: Addition,
  verdict: Statement['verdict'],
  interval: Interval,
  severity: Statement['severity'],
): Statement {
  const computed = inUnitOf(
    total,
    parts.reduce((all, { value }) => all + value, 0),
  )
  const range: Interval = [inUnitOf(total, interval[0]), inUnitOf(total, interval[1])]
  const header = lines.acrossLabel(across).trim()
  const why = withheld > 0 ? 'small counts are withheld' : 'its parts are rounded'
  const known = range[0] === range[1] ? '' : `, known to be ${intervalText(range)} as ${why}`
  return {
    variant: lines.direction,
    stated: total,
    others: parts,
    working: summed(parts),
    verdict,
    severity,
    published: inUnitOf(total, total.value),
    computed: round(computed),
    interval: [round(range[0], 6), round(range[1], 6)],
    message: `${total.text.trim()} is printed as the total${header === '' ? '' : ` of “${header}”`}, but its parts add up to ${numberText(computed)} (${termsText(parts)})${known}`,
    remark:
      severity === 'error'
        ? null
        : 'the line may total something else than the lines printed beside it, such as people who are counted once',
  }
}
