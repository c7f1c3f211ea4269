import type { Catalogue } from '../../../schemas/catalogue.js'
import type { Metric } from '../../../schemas/metric.js'
import type { Unit } from '../../../schemas/units.js'
import type { Wording } from '../../../schemas/words.js'
import { numbersChildren } from '../../language/things.js'
import { countsAge } from '../../understanding/names/ages-of-metric.js'
import { type Factor, factor } from '../../understanding/names/factors.js'
import { groundsOf, scopesByConcept } from '../../understanding/names/grounds.js'
import type { KnownName } from '../../understanding/names/name-index.js'
import type { RankedName } from '../../understanding/names/rank-names.js'
import { EVERYBODY, spokenScopes } from '../../understanding/names/spoken-scopes.js'
import type { Vocabulary } from '../../understanding/names/vocabulary.js'
import type { NamingLabel, NamingPart } from './naming.js'
import type { TableContext } from './table-scopes.js'
import type { ShownUnit } from './unit-fit.js'

/** How well what stands around a cell agrees with each metric, apart from its name: what speaks against it. */
export function fitReader(
  row: NamingLabel,
  column: NamingLabel,
  context: TableContext,
  shown: ShownUnit,
  { catalogue }: Vocabulary,
): (name: RankedName) => readonly Factor[] {
  const said = [row, column].flatMap(({ own, groups }) => [own, ...groups]).map(({ words }) => words)
  const around = [context.corner, context.caption, ...context.headings, context.leadIn]
  const speaksOf = (concepts: readonly string[]) =>
    [...said, ...around].some((words) => concepts.some((concept) => words.concepts.has(concept)))
  // "Suitable accommodation" is counted of care leavers and of young offenders: it says neither.
  const isOfOnePart = (concept: string) =>
    catalogue.concepts.get(concept)?.kind !== 'state' ||
    (scopesByConcept(catalogue).get(concept)?.size ?? 0) <= 1
  const near = spokenScopes([...said, ...around], catalogue)
  // Where nothing near says what part of the field a table is of, it is of the paper's own.
  const spoken = near.size > 0 ? near : spokenScopes([context.paper], catalogue)
  // Whoever stands right over all cells is who they count: nobody else, and never everybody, unless labels say so.
  const over = [...said, context.captioned ? context.caption : context.leadIn]
  const saysEverybody = spokenScopes(said, catalogue).has(EVERYBODY)
  const timings = [row, column].flatMap(({ timings: all }) => all)
  const isGrounded = groundsOf(catalogue)({
    near: [...said, ...around, ...(row.line ? [row.line] : [])],
    beside: [context.labels],
    paper: context.paper,
  })
  const ages = [row, column].flatMap(agesOf)
  const ofChildren = [row, column].some((label) =>
    [label.own, ...label.groups].some(({ text }) => numbersChildren(text)),
  )
  return ({ metric, name }) => {
    const { id } = metric
    const wording = catalogue.wordings.get(id)
    if (!wording) return []
    const ofOthers =
      ages.some((age) => !countsAge(id, age, catalogue)) ||
      (ofChildren && metric.unit === 'count' && countsOthersOnly(wording, catalogue)) ||
      [row, column].some(({ own, groups }) =>
        [own, ...groups].some((part) => isWithinMember(part, name, metric)),
      )
    const grounded = isGrounded(id, name.words)
    const scoped =
      wording.scope === undefined ||
      spoken.size === 0 ||
      spoken.has(wording.scope) ||
      speaksOf([wording.is.of, wording.is.population ?? []].flat().filter(isOfOnePart))
    const counted = wording.scope === EVERYBODY && !saysEverybody ? over : said
    const contrary = (wording.without ?? []).some((concept) =>
      counted.some((words) => words.concepts.has(concept)),
    )
    return [
      ...factor('grounds', grounded ? 1 : UNGROUNDED),
      ...factor('scope', scoped ? 1 : OUT_OF_SCOPE),
      ...factor('contrary', ofOthers ? OF_OTHERS : contrary ? ANOTHER_METRIC : 1),
      ...factor('timing', timingFit(wording.timing, timings)),
      ...factor('plausible', plausibility(wording, name.metric, shown)),
    ]
  }
}

/** "Referral" in "Referral Order": a word of a member's longer name is no name of a metric that has no such members. */
function isWithinMember({ members, words }: NamingPart, name: KnownName, { dimensions }: Metric): boolean {
  return members.some((member) => {
    if (dimensions.includes(member.dimension)) return false
    const inside = words.segments.filter(({ start, end }) => member.start <= start && end <= member.end)
    const said = inside.filter(({ concepts }) => concepts.some((concept) => name.words.concepts.has(concept)))
    return said.length > 0 && inside.some((one) => !said.includes(one) && one.concepts.length > 0)
  })
}

/** "Number of children" over "Children's homes" or "Kinship carers": what counts homes or carers counts no children. */
function countsOthersOnly({ counts = [] }: Wording, { concepts }: Catalogue): boolean {
  return counts.length > 0 && counts.every((concept) => NO_CHILD.has(concepts.get(concept)?.kind ?? ''))
}

/** The kinds of concepts that no child is of: things, and adults in a role. */
const NO_CHILD: ReadonlySet<string> = new Set(['thing', 'role'])

function agesOf({ age, own, groups }: NamingLabel): string[] {
  const said = [own, ...groups].flatMap(({ members }) => members)
  return [
    ...(age === null ? [] : [age]),
    ...said.flatMap((one) => (one.dimension === 'age_band' ? [one.member] : [])),
  ]
}

/** A metric of a part of the field that nothing around speaks of, where another part is spoken of. */
const OUT_OF_SCOPE = 0.75
/** A metric of a part of the field that neither the table nor the paper speaks of. */
const UNGROUNDED = 0.4
/** A label that says what makes a metric another one. */
const ANOTHER_METRIC = 0.4
/** An age that it does not count, a word of a member that it does not have: whatever else speaks for it. */
const OF_OTHERS = 0.2
/** "At the end" of what happens over a period. */
const WRONG_TIMING = 0.65

function timingFit(timing: Wording['timing'], timings: NamingLabel['timings']): number {
  const moment = timings.some((one) => one !== 'during')
  if (moment) return timing === 'flow' || timing === 'flow-ratio' ? WRONG_TIMING : 1
  return timings.length > 0 && timing === 'stock' ? WRONG_TIMING : 1
}

/** A value far from what any council, or the nation, prints of a metric is likelier one of another. */
const IMPLAUSIBLE = 0.6

/** Pounds in the unit of a metric of money: what is printed in pounds is compared in the metric's own. */
const POUNDS: Readonly<Partial<Record<Unit, number>>> = { gbp_thousand: 1e3, gbp_million: 1e6 }

function plausibility(
  { plausible }: Wording,
  { unit }: Metric,
  { value, change, national, own, stated }: ShownUnit,
): number {
  const range = national ? plausible.england : plausible.council
  if (!range || value === null || change) return 1
  const scaled = value / (POUNDS[unit] ?? 1)
  // Parts of a whole may be as small as they like; twice the usual is still possible.
  const ratio = own !== null || stated !== null
  const slack = national ? 1.25 : 2
  const outside = scaled > range[1] * slack || (ratio && scaled < range[0] / slack)
  return outside ? IMPLAUSIBLE : 1
}
