/** Text as the language of manual pages takes it: nothing in it is a request, and hyphens can be copied into a shell. */
export function roff(text: string): string {
  return text
    .replaceAll('\\', '\\e')
    .replace(/['`~^]/g, (letter) => `\\(${typewritten[letter]}`)
    .replaceAll('-', '\\-')
    .replace(/^(?=\.)/gm, '\\&')
    .replace(/[^\n -~]/gu, (letter) => `\\[u${hex(letter)}]`)
}

/** Printers' quotes and accents stand for these unless they are named. */
const typewritten: Readonly<Record<string, string>> = { "'": 'aq', '`': 'ga', '~': 'ti', '^': 'ha' }

/** Lines that stay as they are. */
export function verbatim(lines: readonly string[]): string[] {
  return ['.EX', ...lines.map((line) => (line === '' ? '' : roff(line))), '.EE']
}

/** A term, bold, and what it means. */
export function termed(term: string, meaning: string): string[] {
  return ['.TP', `\\fB${roff(term)}\\fR`, roff(meaning)]
}

/** The heading of a section, or below one. */
export function heading(level: 'SH' | 'SS', text: string): string {
  return `.${level} ${roff(text)}`
}

function hex(letter: string): string {
  return (letter.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')
}
