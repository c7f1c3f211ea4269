import type { Check } from './define-check.js'

/** What parts the page's introduction, which is written by hand, from the sections that the checks give. */
export const firstSection = '<!-- The sections below are those of the checks: `npm run docs` writes them. -->'

/** The sections of docs/checks.md, one a check, in the order of the checks. */
export function checksDocument(checks: readonly Check[]): string {
  return checks.map(sectionOf).join('\n')
}

/** Lines that are longer than a reader's window would be, as the other pages of the docs have them. */
const width = 125

function sectionOf({ id, docs }: Check): string {
  return `## ${id}\n\n${docs.map((paragraph) => `${filled(paragraph)}\n`).join('\n')}`
}

function filled(paragraph: string): string {
  const lines: string[] = []
  for (const word of paragraph.split(' ')) {
    const last = lines.at(-1)
    if (last === undefined || last.length + word.length + 1 > width) lines.push(word)
    else lines[lines.length - 1] = `${last} ${word}`
  }
  return lines.join('\n')
}
