import type { Catalogue } from '../../../schemas/catalogue.js'
import { onceFor } from '../../language/once-for.js'
import { isThing } from '../../language/things.js'

/** Whether a number of such things may be a figure of a metric. */
export type CountsThings = (metric: string, noun: string | null) => boolean

/**
 * What numbers of things and events may count: "six occasions" and "241 places" are figures of metrics that speak of
 * occasions and places, and none of those that count children; "16 approved adopters" are none of the children adopted. Of
 * other people anybody may be meant.
 */
export const countsThingsOf = onceFor((catalogue: Catalogue): CountsThings => {
  const texts = new Map<string, string>()
  const answers = new Map<string, boolean>()
  const textOf = (metric: string): string => {
    const text = texts.get(metric) ?? wordsOf(metric, catalogue)
    texts.set(metric, text)
    return text
  }
  return (metric, noun) => {
    if (noun === null || !isThing(noun)) return true
    const key = `${metric} ${noun}`
    const answer =
      answers.get(key) ??
      (!texts.has(metric) && textOf(metric) === '' ? true : speaksOf(textOf(metric), noun))
    answers.set(key, answer)
    return answer
  }
})

/** All words by which a metric is called, with those of what it counts. */
function wordsOf(metric: string, { wordings, concepts, metrics }: Catalogue): string {
  const wording = wordings.get(metric)
  const of = wording ? [wording.is.of, wording.is.population ?? []].flat() : []
  return [
    metrics.get(metric)?.title ?? '',
    ...(metrics.get(metric)?.aka ?? []),
    ...(wording?.rowLabels ?? []),
    ...(wording?.fixedNames ?? []),
    ...(wording?.sentences ?? []),
    ...of.flatMap((id) => concepts.get(id)?.nouns ?? []),
  ]
    .join(' | ')
    .toLowerCase()
}

/** Whether a text counts such things: it has them in the plural ("places", "enquiries") or behind a number. */
function speaksOf(text: string, noun: string): boolean {
  const stem = noun.replace(/y$/, '')
  return new RegExp(`\\b${stem}(?:s|es|ies)\\b|\\{n\\d?\\} (?:\\w+ )?${noun}\\b`).test(text)
}
