import type { Span } from './mention.js'

interface Text extends Span {
  readonly text: string
}

/** Characters looked at on each side of a place for the end of its clause. */
const FARTHEST = 400

const OPENS =
  /[;:.!?](?=\s)|\s[–-]\s|,(?=\s(?:and|but|while|whilst|with|which|compared|however|although)\b)|\s(?:but|while|whilst|whereas|although|however)\s/gi
const CLOSES =
  /[;:]|[.!?](?=\s|$)|\s[–-]\s|,(?=\s(?:and|but|while|whilst|with|which|compared|however|although)\b)|\s(?:but|while|whilst|whereas|although|however)\s/i
const PHRASE =
  /[,;:()=]|[.!?](?=\s|$)|\s[–-]\s|\s(?:and|but|while|whilst|whereas|compared|than|which|with|although)\s/i

/** All places at which a noun phrase may end. */
export const PHRASE_STOPS = new RegExp(PHRASE, 'gi')

/** Where the clause that holds a place begins: after the last stop that separates statements. */
export function clauseStart({ text, start }: Text, place: number): number {
  const from = Math.max(start, place - FARTHEST)
  let begins = from
  for (const stop of text.slice(from, place).matchAll(OPENS)) begins = from + stop.index + stop[0].length
  return begins
}

/** Where the clause that holds a place ends. */
export function clauseEnd({ text, end }: Text, place: number): number {
  const stop = CLOSES.exec(text.slice(place, Math.min(end, place + FARTHEST)))
  return stop ? place + stop.index : end
}

/** Where the noun phrase after a place ends at the latest: at a stop, a bracket, or a joining word. */
export function phraseEnd({ text, end }: Text, place: number): number {
  const stop = PHRASE.exec(text.slice(place, Math.min(end, place + FARTHEST)))
  return stop ? place + stop.index : end
}
