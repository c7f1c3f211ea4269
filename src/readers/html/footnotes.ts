/** A text without its Markdown footnotes, and the notes that stood in it. */
export interface FootnotedText {
  readonly text: string
  readonly notes: readonly { readonly marker: string; readonly text: string }[]
}

const NOTE = /\[\^(?<id>[\w-]{1,12})\]:\s*/gu
const REFERENCE = /\s?\[\^[\w-]{1,12}\]/gu

/**
 * Takes Markdown footnotes out of a text into which they were flattened: `scheme[^2] [^2]: What it is.` is the text
 * `scheme` and a note marked `[^2]`. The marks are left out, as raised ones are.
 */
export function withoutFootnotes(text: string): FootnotedText {
  const starts = [...text.matchAll(NOTE)]
  const first = starts[0]
  if (!first) return { text: text.replace(REFERENCE, '').trim(), notes: [] }
  const notes = starts.map((start, index) => ({
    marker: `[^${start.groups?.id ?? ''}]`,
    text: text
      .slice(start.index + start[0].length, starts[index + 1]?.index ?? text.length)
      .replace(REFERENCE, '')
      .trim(),
  }))
  return { text: text.slice(0, first.index).replace(REFERENCE, '').trim(), notes }
}
