/** What the letters that statistics put behind a figure say of it (Government Analysis Function, symbols in tables). */
const STATUS: Readonly<Record<string, string>> = { r: 'revised', p: 'provisional', e: 'estimated' }

/** A figure that ends in such a letter: "58r", "9 (r)", "1,204 [p]"; a letter after a space alone may be a unit or a name, and p behind a sum is pence. */
const MARKED =
  /^(?!.*[£$€].*p\s*$)(?<figure>[^\p{L}]*\d%?)(?:(?<bare>[rpe])|\s*[([](?<enclosed>[rpe])[)\]])\s*$/iu

/** A cell's text without the letter behind its figure. */
export interface StatedStatus {
  readonly text: string
  readonly status: readonly string[]
  /** The letter where it touches the figure, as printed: "r" of "58r"; a reader takes both for one word. */
  readonly touching: string
}

/**
 * A cell's text without the letter that says whether its figure is final, and what that letter says.
 *
 * @example
 * withoutStatus('1,204R') // { text: '1,204', status: ['revised'], touching: 'R' }
 */
export function withoutStatus(text: string): StatedStatus {
  const { figure, bare, enclosed } = MARKED.exec(text)?.groups ?? {}
  const status = STATUS[(bare ?? enclosed ?? '').toLowerCase()]
  return figure === undefined || status === undefined
    ? { text, status: [], touching: '' }
    : { text: figure, status: [status], touching: bare ?? '' }
}
