import type { QuantityMention } from '../../../language/mention.js'
import type { NameMention } from '../../lexicon.js'
import { between, clauseStart, phraseEnd, type Sentence } from '../sentence.js'
import { unexplainedWords } from './unexplained-words.js'

/** More than this says that the clause is about something which its name does not cover. */
export const TOO_MUCH = 3

/**
 * How much of a clause its figure does not explain, in words: those between the figure and its name count most, those
 * behind both restrict it ("65 care leavers are at university"), and those before them set it in some other scene.
 */
export function unexplainedWeight(quantity: QuantityMention, name: NameMention, sentence: Sentence): number {
  const [first, last] = name.start > quantity.start ? [quantity, name] : [name, quantity]
  const end = Math.max(quantity.reach, name.end)
  const amid = unexplainedWords(sentence, Math.min(first.end, last.start), last.start).length
  const behind = unexplainedWords(sentence, end, phraseEnd(sentence, end)).length
  const ahead = unexplainedWords(sentence, clauseStart(sentence, first.start), first.start).length
  const follows = last === name
  return (follows ? 2 : 1.5) * amid + (follows ? 1.5 : 1) * behind + 0.5 * Math.max(0, ahead - 1)
}

const NEGATION =
  /\b(?:not|no longer|never|nor|all but|except(?:ing)?|refused?|declined to|failed to|rescinded|away from|did ?n[’']t|unable|without)\b/i

/** Whether a clause denies what its name says; a name that holds the negation itself ("did not re-offend") is no denial. */
export function isDenied(quantity: QuantityMention, name: NameMention, sentence: Sentence): boolean {
  const from = Math.max(clauseStart(sentence, Math.min(quantity.start, name.start)), sentence.start)
  const last = Math.max(quantity.reach, name.end)
  const aside = /^\s*\([^()]*\)/.exec(between(sentence, last, sentence.end))?.[0].length ?? 0
  const to = phraseEnd(sentence, last + aside)
  const words =
    name.start > from
      ? between(sentence, from, name.start) + between(sentence, name.end, to)
      : between(sentence, name.end, to)
  return NEGATION.test(words)
}

/** "12 adoption assessments": a name in the singular right before another noun only describes that noun. */
export function isModifier(name: NameMention, sentence: Sentence): boolean {
  if (/s$/i.test(name.text) || /\s(?:care|custody|placement|education)$/i.test(name.text)) return false
  const next = /^[ -]([a-z]{3,})/.exec(between(sentence, name.end, sentence.end))
  if (!next?.[1] || /(?:ed|ing|ly)$/.test(next[1])) return false
  return unexplainedWords(sentence, name.end, name.end + next[0].length).length > 0
}
