/**
 * C0 and C1 controls, bidirectional overrides and line separators: what could move a terminal's cursor, recolour it or
 * reorder a line. Papers are other people's words; they never steer the reader's terminal.
 */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const unprintable = /[\u0000-\u001f\u007f-\u009f\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]+/g

/** A paper's text as one line that is safe to print on a terminal. */
export function printable(text: string): string {
  return text.replace(unprintable, ' ').replace(/ {2,}/g, ' ').trim()
}

/** The same, cut to `width` characters with an ellipsis. */
export function printableWithin(text: string, width: number): string {
  const line = printable(text)
  const characters = [...line]
  return characters.length <= width
    ? line
    : `${characters
        .slice(0, Math.max(width - 1, 0))
        .join('')
        .trimEnd()}…`
}

/**
 * The same text without what GitHub or Azure would run as a command of a workflow: `::error …` at the start of a line,
 * blanks before it or not, `##[group]` and `##vso[…]` anywhere. An invisible space stands before or within the sign.
 */
export function withoutCommands(text: string): string {
  return text.replace(/^([^\S\r\n]*)(?=::)/gm, '$1\u200b').replace(/##(?=\[|vso\[)/gi, '##\u200b')
}

/** Many lines without control characters but for their ends and tabs. */
export function withoutControls(text: string): string {
  return text.replace(unprintable, (run) => run.replace(/[^\t\r\n]+/g, ' '))
}
