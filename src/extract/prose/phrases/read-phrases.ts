import type { QuantityMention } from '../../../language/mention.js'
import { proseCues } from '../../../language/prose-cues.js'
import { anchoredTimes } from '../../../understanding/frame/anchored-times.js'
import { establishedBy } from '../../../understanding/frame/period-of.js'
import { timeKindOf } from '../../../understanding/frame/time-kind.js'
import type { Figure, Passage } from '../../figure.js'
import type { NameMention } from '../../lexicon.js'
import type { TextReading } from '../../read-text.js'
import { namesInSubject } from '../../subject.js'
import type { Surroundings } from '../../surroundings.js'
import type { Tools } from '../../tools.js'
import { attachArea, openingArea } from '../attach-area.js'
import { attachPeriod } from '../attach-period.js'
import { attachRole } from '../attach-role.js'
import { attachStatistic } from '../attach-statistic.js'
import { type Sentence, sentencesOf } from '../sentence.js'
import { attachDimensions } from './attach-dimensions.js'
import { isBackReference, isDefinition } from './constructions/back-reference.js'
import { constructions } from './constructions/index.js'
import type { Discourse, Interpretation, Situation, Understood } from './interpretation.js'
import { membersSpokenOf } from './members-spoken-of.js'

/** What inspectors and auditors looked at is a sample, not the service. */
const SAMPLED = proseCues.sampled

/** A run of more quantities than this is no sentence. */
const LONGEST = 60

/** What the phrases of the catalogue make of a quantity: a metric, changed or ranked or neither, by a construction. */
export interface PhraseReading {
  readonly metric: string
  readonly rule: string
}

export type PhraseReader = (
  reading: TextReading,
  surroundings: Surroundings,
  passage: Passage,
) => ReadonlyMap<number, PhraseReading>

/**
 * Reads running text by phrases alone: the first construction that fits a quantity names it. One witness among others for
 * the choice of a metric, sure where a phrase of the catalogue stands word for word. Keys are where quantities begin.
 */
export function phraseReader(tools: Tools): PhraseReader {
  return (reading, surroundings, passage) => {
    let discourse: Discourse = { understood: [], name: null, period: null, periodOpens: false, area: null }
    const found = new Map<number, PhraseReading>()
    for (const sentence of sentencesOf(reading)) {
      if (sentence.quantities.length > LONGEST) continue
      const read = readSentence(sentence, discourse, surroundings, passage.method === 'list', tools, passage)
      discourse = read.discourse
      for (const { quantity, metric, rule } of read.figures)
        found.set(quantity.start, { metric: metric.value, rule })
    }
    return found
  }
}

function readSentence(
  printed: Sentence,
  before: Discourse,
  surroundings: Surroundings,
  listItem: boolean,
  tools: Tools,
  passage: Passage,
): { figures: Figure[]; discourse: Discourse } {
  const sentence = anchoredTimes(printed, surroundings, before)
  const names = distinctSpans(
    namesInSubject(
      sentence.names.filter(({ value }) => !value.labelOnly),
      surroundings.subject,
    ),
  )
  if (
    /^(?:for (?:example|instance)|e\.g\.)/i.test(sentence.text.slice(sentence.start, sentence.end).trim())
  ) {
    return { figures: [], discourse: before }
  }
  if (SAMPLED.test(sentence.text.slice(sentence.start, sentence.end)))
    return { figures: [], discourse: before }
  if (tools.lexicon.elsewhere(sentence.text.slice(sentence.start, sentence.end))) {
    return { figures: [], discourse: { ...before, name: null, understood: [] } }
  }
  let discourse = before
  const figures: Figure[] = []
  for (const quantity of sentence.quantities) {
    const situation: Situation = { sentence, quantity, names, discourse, surroundings, listItem, tools }
    if (isBackReference(situation) || isDefinition(situation)) continue
    const interpretation = interpret(situation)
    if (!interpretation) continue
    const figure = completePart(
      complete(interpretation, quantity, sentence, discourse, surroundings, passage),
      interpretation,
      surroundings,
    )
    if (!figure) continue
    figures.push(figure)
    const understood: Understood = {
      ...interpretation,
      quantity,
      period: figure.period.value,
      members: figure.dimensions,
    }
    discourse = {
      understood: [...discourse.understood, understood],
      name: interpretation.name ?? discourse.name,
      period: discourse.period,
      periodOpens: discourse.periodOpens,
      area: discourse.area,
    }
  }
  const said = establishedBy(sentence)
  const name = discourse.name ?? names.findLast(({ value }) => !value.weak) ?? null
  const changed = discourse.name === before.name ? (names.findLast(({ value }) => !value.weak) ?? name) : name
  return {
    figures,
    discourse: {
      ...discourse,
      name: changed,
      period: said?.period ?? discourse.period,
      periodOpens: said?.opens ?? discourse.periodOpens,
      area: openingArea(sentence) ?? discourse.area,
    },
  }
}

function interpret(situation: Situation): Interpretation | null {
  for (const construction of constructions) {
    const interpretation = construction(situation)
    if (interpretation) return interpretation
  }
  return null
}

function complete(
  interpretation: Interpretation,
  quantity: QuantityMention,
  sentence: Sentence,
  discourse: Discourse,
  surroundings: Surroundings,
  passage: Passage,
): Figure {
  const { chosen, derived } = interpretation
  const period = interpretation.period
    ? { value: interpretation.period, origin: 'sentence' as const }
    : attachPeriod(quantity, sentence, { ...discourse, frames: [] }, surroundings, {
        aims: derived === 'change' || speaksOfAim(sentence),
        kind: timeKindOf(chosen.metric),
        ahead: sentence.roles.some(({ role }) => role === 'forecast'),
      })
  const area = attachArea(
    quantity,
    sentence,
    discourse.area ? { ...surroundings, area: discourse.area } : surroundings,
  )
  const statistic = derived ? null : attachStatistic(quantity, chosen.metric, sentence)
  const own =
    derived === 'rank' || interpretation.share === 'whole'
      ? null
      : attachDimensions(quantity, interpretation.name, chosen.metric, sentence)
  const dimensions = {
    ...(own && Object.keys(own).length === 0 ? membersSpokenOf(sentence, discourse, chosen.metric) : own),
    ...(statistic === null ? {} : { statistic }),
    ...interpretation.dimensions,
  }
  return {
    passage,
    quantity: derived === 'change' ? { ...quantity, value: Math.abs(quantity.value) } : quantity,
    quote: { start: sentence.start, end: sentence.end },
    metric: {
      value: derived ? `${chosen.metric.id}.${derived}` : chosen.metric.id,
      origin: interpretation.origin,
    },
    unit: {
      value: interpretation.unit ?? chosen.unit,
      origin: quantity.unit !== null ? 'phrase' : interpretation.origin,
    },
    period,
    area: derived === 'rank' ? surroundings.area : area,
    dimensions,
    role: interpretation.role ?? attachRole(quantity, sentence, period.value, surroundings),
    direction: interpretation.direction ?? null,
    basePeriod: interpretation.basePeriod ?? null,
    status: [],
    rule: interpretation.rule,
    unexplained: interpretation.unexplained ?? 0,
  }
}

function speaksOfAim({ roles }: Sentence): boolean {
  return roles.some(({ role }) => role === 'target')
}

/** A part that its own words do not describe is the part that the heading speaks of, or no figure at all. */
function completePart(
  figure: Figure,
  { share, chosen }: Interpretation,
  surroundings: Surroundings,
): Figure | null {
  const { requires = [] } = chosen.metric
  if (
    !figure.metric.value.endsWith('.change') &&
    requires.some((dimension) => !(dimension in figure.dimensions))
  )
    return null
  if (share !== 'part' || Object.keys(figure.dimensions).length > 0) return figure
  const above = surroundings.headings.slice(0, 3).flatMap(({ dimensions }) => dimensions)
  const spoken = above.find(({ dimension }) => chosen.metric.dimensions.includes(dimension))
  return spoken ? { ...figure, dimensions: { [spoken.dimension]: spoken.member } } : null
}

/** Of several names on one span the one nearest to the subject, which stands first. */
function distinctSpans(names: readonly NameMention[]): NameMention[] {
  return names.filter(
    (name, index) => !names.slice(0, index).some(({ start, end }) => start < name.end && end > name.start),
  )
}
