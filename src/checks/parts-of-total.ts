import type { Catalogue } from '../../schemas/catalogue.js'
import { groupedBy } from '../language/grouped-by.js'
import { bearOut, judge, type Statement, summed, type Verdict } from './claim.js'
import { defineCheck } from './define-check.js'
import type { Evidence } from './evidence.js'
import { type Figure, placeOf } from './figure.js'
import { type Interval, sum } from './interval.js'
import { dimensionsText, type Levels, partsOfMember, type Query, recordQuery } from './levels.js'
import { inUnitOf, numberText, round, termsText } from './print.js'
import { hasUnreadLines } from './unread-lines.js'

export const partsOfTotal = defineCheck({
  id: 'parts-of-total',
  texts: {
    title: 'Parts do not add up to their total',
    explanation:
      'The members of a dimension (sex, age, postcode …) that are published together are compared with the figure for all of them.',
    otherReading: 'The members are not all published, or somebody stands in two of them.',
  },
  docs: [
    'The members of a dimension (sex, age, postcode, budget line …) that one table or sentence prints, against the figure for all of them: `159` with `131` boys and `12` girls. Composite members stand aside where their parts are printed. Where the table has a line among them that was not read as a figure of the catalogue, or withholds one, the members are not all there and nothing is said.',
    '_Warning_ when neither the other lines of the table nor a word such as “comprising” shows that the members are complete.',
  ],
  rests: 'records',
  scope: 'paper',
  run: checkPartsOfTotals,
})

interface Addition {
  /** What the parts should come to: one printed figure, or the shorter periods that fill the time of the parts. */
  readonly wholes: readonly Figure[]
  readonly parts: readonly Figure[]
  readonly dimension: string
  /** The table or sentence that holds the parts. */
  readonly place: string
  /** The catalogue says that there are no other members. */
  readonly closed: boolean
  /** The sentence says that these are all. */
  readonly comprising: boolean
}

interface Judged extends Addition {
  readonly verdict: Verdict
  readonly interval: Interval
}

/**
 * Totals over a dimension: the members that one table (or sentence) prints against the figure without it.
 *
 * Members make a whole when the catalogue says that the dimension is closed and all its members are there, or when the
 * same table's other lines show it: their members do add up to their wholes; and never where a line among them was not
 * read. Where nothing shows it but the table that
 * prints both, a contradiction is a warning.
 */
export function checkPartsOfTotals({ levels, catalogue, tables }: Evidence): Statement[] {
  const additions = additionsOf(levels, catalogue).flatMap((addition): Judged[] => {
    const whole = asOne(addition.wholes)
    const judged = whole && judge(whole, (of) => sum(addition.parts.map(of)))
    return judged ? [{ ...addition, ...judged }] : []
  })
  return [...groupedBy(additions, ({ place, dimension }) => `${place}|${dimension}`).values()].flatMap(
    (siblings) => {
      const confirmed = bearOut(siblings)
      return siblings.flatMap((addition) => {
        const oneTable =
          addition.wholes.every((whole) => placeOf(whole) === addition.place) && addition.parts.length > 2
        const open = !confirmed && !addition.closed && !addition.comprising && !oneTable
        const unsaid = open || (addition.wholes.length > 1 && !confirmed)
        if (addition.verdict === 'contradicted' && (unsaid || isIncomplete(addition, tables))) return []
        const said = addition.wholes[0]?.table === null && addition.parts[0]?.table !== null
        return claimOf(addition, (confirmed && !said) || addition.comprising)
      })
    },
  )
}

/** The table has a line among these members that was not read, or withholds one. */
function isIncomplete({ parts, wholes }: Addition, tables: Evidence['tables']): boolean {
  const grid = tables.find(({ table }) => table.index === parts[0]?.table?.index)
  return grid !== undefined && hasUnreadLines(grid, parts, wholes)
}

function claimOf({ wholes, parts, dimension, verdict, interval }: Judged, error: boolean): Statement[] {
  const stated = asOne(wholes)
  if (!stated) return []
  const computed = inUnitOf(
    stated,
    parts.reduce((all, { value }) => all + value, 0),
  )
  const printed = inUnitOf(stated, stated.value)
  const whole =
    wholes.length === 1
      ? `${stated.text.trim()} is printed in total`
      : `${termsText(wholes)} = ${numberText(printed)} is printed in total`
  return [
    {
      variant: dimension,
      stated,
      others: wholes.length === 1 ? parts : [...parts, ...wholes],
      working: summed(parts),
      verdict,
      severity: error ? 'error' : 'warning',
      published: printed,
      computed: round(computed),
      interval: [round(inUnitOf(stated, interval[0]), 6), round(inUnitOf(stated, interval[1]), 6)],
      message: `${whole}, but the parts by ${dimension.replaceAll('_', ' ')} add up to ${numberText(computed)} (${termsText(parts)})`,
      remark: error ? null : 'the parts may leave some out, or count some twice',
    },
  ]
}

/** Several figures added up, as a figure that nobody printed: it has no key and is never a suspect itself. */
function asOne(figures: readonly Figure[]): Figure | null {
  const [first, ...others] = figures
  if (!first || others.length === 0) return first ?? null
  const value = figures.reduce((all, figure) => all + figure.value, 0)
  const step = figures.reduce((all, figure) => all + figure.step, 0)
  return { ...first, key: '', record: null, value, step }
}

function additionsOf(levels: Levels, catalogue: Catalogue): Addition[] {
  const found: Addition[] = []
  for (const [metric, figures] of groupedBy(levels.all, ({ record }) => record?.metric ?? '')) {
    for (const dimension of addedDimensions(metric, catalogue)) {
      const members = figures.filter(
        ({ record, qualifier }) => record?.dimensions[dimension] !== undefined && qualifier === null,
      )
      const slug = catalogue.dimensions.get(dimension)?.slug === true
      for (const together of groupedBy(members, (figure) => togetherKey(figure, dimension, slug)).values()) {
        const parts = withoutComposites(distinctMembers(together, dimension), dimension, catalogue)
        const [first] = parts
        if (!first || parts.length < 2) continue
        const wholes = wholesFor(first, parts, dimension, levels)
        if (wholes) {
          found.push({
            wholes,
            parts,
            dimension,
            place: placeOf(first),
            ...completeness(parts, dimension, catalogue),
          })
        }
      }
    }
  }
  return found
}

function addedDimensions(metric: string, catalogue: Catalogue): string[] {
  return (catalogue.metrics.get(metric)?.identities ?? []).flatMap(({ kind, dimension }) =>
    kind === 'sum-over' && typeof dimension === 'string' ? [dimension] : [],
  )
}

/**
 * Members are parts of one whole when they are printed together and agree in all else. Lines of accounts have names of
 * their own ("Carry forward from 2016/17"), so one column of a table is one time, whatever its lines are called.
 */
function togetherKey(figure: Figure, dimension: string, slug: boolean): string {
  const { area, period, dimensions, role } = recordQuery(figure)
  const { [dimension]: _, ...rest } = dimensions
  const time = slug && figure.table ? `column ${figure.table.column.join('>')}` : period.id
  return [placeOf(figure), area, time, role, dimensionsText(rest)].join('|')
}

function wholesFor(
  first: Figure,
  parts: readonly Figure[],
  dimension: string,
  levels: Levels,
): readonly Figure[] | null {
  const periods = new Set(parts.map(({ record }) => record?.period.id))
  for (const part of periods.size > 1 ? parts : [first]) {
    const query = recordQuery(part)
    const { [dimension]: _, ...rest } = query.dimensions
    const whole: Query = { ...query, dimensions: rest }
    const printed = levels.printed(whole).filter(({ qualifier }) => qualifier === null)
    const here = printed.filter((figure) => placeOf(figure) === placeOf(first))
    const inColumn = here.filter(({ table }) => table?.column.join() === first.table?.column.join())
    // Two lines without a member in one column: one of them was not understood.
    if (new Set(inColumn.map(({ value }) => value)).size > 1) return null
    const best = inColumn[0] ?? here[0]
    if (best) return [best]
    const tabled = printed.find(({ table }) => table !== null)
    if (tabled) return [tabled]
    const added = levels.summed(whole).find(({ kind }) => kind === 'periods')
    if (added && first.table) return added.parts
    if (printed[0]) return [printed[0]]
  }
  return null
}

/** A member that is printed twice counts once. */
function distinctMembers(figures: readonly Figure[], dimension: string): Figure[] {
  return [...groupedBy(figures, ({ record }) => String(record?.dimensions[dimension])).values()].flatMap(
    ([first]) => first ?? [],
  )
}

function withoutComposites(
  figures: readonly Figure[],
  dimension: string,
  catalogue: Catalogue,
): readonly Figure[] {
  const codeOf = ({ record }: Figure) => String(record?.dimensions[dimension])
  const codes = new Set(figures.map(codeOf))
  return figures.filter(
    (figure) => !partsOfMember(catalogue, dimension, codeOf(figure)).some((part) => codes.has(part)),
  )
}

function completeness(
  parts: readonly Figure[],
  dimension: string,
  catalogue: Catalogue,
): Pick<Addition, 'closed' | 'comprising'> {
  const known = catalogue.dimensions.get(dimension)
  const simple = known?.members.filter((member) => !member.parts) ?? []
  const codes = new Set(parts.map(({ record }) => String(record?.dimensions[dimension])))
  const [first] = parts
  return {
    closed: known?.closed === true && simple.length > 0 && simple.every(({ code }) => codes.has(code)),
    comprising:
      first?.table === null &&
      /\b(?:compris(?:es|ing|ed of)|made up of|consist(?:s|ing) of|split (?:into|between))\b/i.test(
        first.quote,
      ),
  }
}
