import type { QuantityMention } from '../../language/mention.js'
import type { Setting } from '../../understanding/prose/feature-set.js'
import { foreignConcepts } from '../../understanding/prose/foreign.js'
import type { Slot } from '../../understanding/prose/slots.js'
import type { SpokenContext } from '../../understanding/prose/spoken.js'
import type { Tools } from '../tools.js'
import type { PhraseReading } from './phrases/read-phrases.js'
import type { Sentence } from './sentence.js'

interface Place {
  readonly tools: Tools
  readonly inField: boolean
  readonly phrases: ReadonlyMap<number, PhraseReading>
}

/** Characters around a quantity whose words may speak of another service. */
const NEAR = 90
/** Characters of a sentence that are looked through for such words. */
const LONGEST = 600

/** A reader of what stands around the quantities of a passage, beside the words that name them. */
export function settingReader({ phrases, tools, inField }: Place, context: SpokenContext) {
  const { catalogue } = tools.lexicon
  const foreign = new Map<string, number>()
  const foreignIn = (text: string): number => {
    const known = foreign.get(text) ?? foreignConcepts(catalogue)(text)
    foreign.set(text, known)
    return known
  }
  return (quantity: QuantityMention, sentence: Sentence, slot: Slot): Setting => {
    const { text, start, end } = sentence
    const around = text.slice(Math.max(start, quantity.start - NEAR), Math.min(end, quantity.reach + NEAR))
    return {
      listItem: context.listItem,
      entry: context.entry,
      witness: witnessOf(phrases.get(quantity.start), slot),
      foreign: {
        clause: foreignIn(around),
        sentence: foreignIn(text.slice(start, Math.min(end, start + LONGEST))),
        heading: foreignIn(context.headings.slice(0, 2).join(' . ')),
      },
      inField,
      ofEngland: speaksOfCountry(sentence, quantity),
    }
  }
}

/** What phrases alone make of the quantity, where they see the same kind of figure in it. */
function witnessOf(reading: PhraseReading | undefined, slot: Slot): Setting['witness'] {
  if (!reading) return null
  const [, kind] = /\.(change|rank)$/.exec(reading.metric) ?? []
  return {
    metric: reading.metric.replace(/\.(?:change|rank)$/, ''),
    rule: reading.rule,
    sameKind: (kind ?? 'level') === slot.kind,
  }
}

function speaksOfCountry({ areas }: Sentence, { start, end }: QuantityMention): boolean {
  return areas.some(
    (mention) =>
      /country|nation/.test(mention.area.kind) && mention.start < end + 60 && mention.end > start - 40,
  )
}
