import type { Claim } from './claim.js'
import { judge } from './claim.js'
import type { Evidence } from './evidence.js'
import { type Figure, isMoney, unitWorth } from './figure.js'
import { type Lines, linesOf } from './grid-lines.js'
import { type Interval, sum } from './interval.js'
import { intervalText, inUnitOf, numberText, round, termsText } from './print.js'
import type { TableFigures } from './table-figures.js'

/** A line that is called a total and nothing else. */
const TOTAL =
  /^(?:grand |sub-? ?|overall |combined )?totals?(?: \(?(?:£|%|£m|number|all|cost|budget|savings|spend|expenditure|income)\)?)?:?$/i
/** "Total estimated expenditure" may be a sum of the lines above it, and "Total number of children" a figure beside them. */
const CALLED_TOTAL = /^(?:grand |sub-? ?|overall |combined )?totals?\b|\btotals?$/i
/** What heads figures that do not add up. */
const NOT_ADDITIVE =
  /%|\b(?:per ?cent|percent(?:age)?|rates?|averages?|mean|median|ratio|score|rank(?:ing)?|index|per (?:child|head|\d)|variance|change|difference|yoy|rag|target|price|unit cost|cost per|utilisation)\b/i

/** The same of a line among others, whose name may say much more. */
const NOT_A_PART =
  /^%?\s*(?:percent(?:age)?|per cent|rate|average|mean|median|ratio|variance|change|difference)(?:\s*(?:\(.*\)|%|(?:from|on|since|versus|vs|to|against)\b.*))?$|(?:%|\brate)\)?$/i

interface Addition {
  readonly total: Figure
  readonly parts: readonly Figure[]
  readonly lines: Lines
  readonly across: number
  readonly exactlyTotal: boolean
  readonly soleReading: boolean
}

/**
 * Totals that a table prints, against the lines they total: rows over a column and columns along a row.
 *
 * That a line *is* the total of those beside it is taken from its name; a name that may mean something else counts only
 * when the other columns of the same line do add up.
 */
export function checkTableTotals({ tables }: Evidence): Claim[] {
  return tables.flatMap((grid) => linesOf(grid).flatMap((lines) => claimsAlong(grid, lines)))
}

function claimsAlong(grid: TableFigures, lines: Lines): Claim[] {
  return lines.lines.flatMap((line) => {
    const additions = lines.across.flatMap((across) => {
      const addition = additionAt(lines, line, across)
      return addition ? [addition] : []
    })
    const judged = additions.flatMap((addition) => {
      const verdict = judgeAddition(addition)
      return verdict ? [{ addition, ...verdict }] : []
    })
    const right = judged.filter(({ verdict }) => verdict !== 'contradicted').length
    const wrong = judged.length - right
    return judged.flatMap(({ addition, verdict, interval }): Claim[] => {
      const sure = addition.exactlyTotal && addition.soleReading
      if (!addition.exactlyTotal && right === 0) return []
      const whole = grid.table.joins.length === 0 && grid.table.confidence >= 0.75
      const confirmed = right > 0 && right >= wrong
      const severity = confirmed || (sure && whole && judged.length === 1) ? 'error' : 'warning'
      return [claimOf(addition, verdict, interval, severity)]
    })
  })
}

/** What a total at this place would be the sum of: the lines since the total before it. */
function additionAt(lines: Lines, line: number, across: number): Addition | null {
  const label = lines.label(line, across).trim()
  if (!CALLED_TOTAL.test(label) || NOT_ADDITIVE.test(lines.acrossLabel(across)) || NOT_ADDITIVE.test(label))
    return null
  const total = lines.place(line, across).figure
  if (!total || !isAdditive(total)) return null
  const before = lines.lines.filter((other) => other < line)
  const from = before.findLastIndex((other) => CALLED_TOTAL.test(lines.label(other, across).trim()))
  const group = before.slice(from + 1).filter((other) => !NOT_A_PART.test(lines.label(other, across).trim()))
  const parts: Figure[] = []
  for (const other of group) {
    const place = lines.place(other, across)
    if (place.kind === 'withheld' || place.kind === 'words' || place.bracketed) return null
    if (!place.figure) continue
    if (!isAdditive({ ...place.figure, qualifier: null })) continue
    if (place.figure.qualifier !== null || !sameKind(place.figure, total)) return null
    parts.push(place.figure)
  }
  if (parts.length < 2) return null
  const ofWhich = group.some((other) =>
    /\bof which\b|\bof whom\b|\bincluding\b|\bincl\./i.test(lines.label(other, across)),
  )
  return {
    total,
    parts,
    lines,
    across,
    exactlyTotal: TOTAL.test(label),
    soleReading: from < 0 && !ofWhich && !isNested(group, lines) && !isSumOfSome(total, parts),
  }
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

function isAdditive({ unit, qualifier }: Figure): boolean {
  return (
    qualifier === null &&
    (unit === null || unit === 'count' || unit === 'days' || unit === 'fte' || isMoney(unit))
  )
}

function sameKind(part: Figure, total: Figure): boolean {
  return unitWorth(part.unit) === unitWorth(total.unit) || (isMoney(part.unit) && isMoney(total.unit))
}

function judgeAddition({ total, parts }: Addition) {
  // What was rounded in total was rounded in part.
  const rounded = (part: Figure): Figure =>
    part.step < total.step && part.step === 0 ? { ...part, step: total.step } : part
  return judge(total, (of) => sum(parts.map((part) => of(rounded(part)))))
}

function claimOf(
  { total, parts, lines, across }: Addition,
  verdict: Claim['verdict'],
  interval: Interval,
  severity: Claim['severity'],
): Claim {
  const computed = inUnitOf(
    total,
    parts.reduce((all, { value }) => all + value, 0),
  )
  const range: Interval = [inUnitOf(total, interval[0]), inUnitOf(total, interval[1])]
  const header = lines.acrossLabel(across).trim()
  const known = range[0] === range[1] ? '' : `, known to be ${intervalText(range)} as its parts are rounded`
  return {
    check: 'table-total',
    variant: lines.direction,
    stated: total,
    others: parts,
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
