import type { Page } from '../../document/model.js'

/** Heads and feet that most pages of a paper print, digits apart, each once and as first printed. */
export function runningTexts(pages: readonly Page[]): string[] {
  const seen = new Map<string, { text: string; count: number }>()
  for (const { furniture } of pages) {
    for (const { kind, text } of furniture) {
      if (kind !== 'header' && kind !== 'footer') continue
      const key = text.replace(/\d+/g, '#')
      const known = seen.get(key) ?? { text, count: 0 }
      seen.set(key, { ...known, count: known.count + 1 })
    }
  }
  return [...seen.values()].filter(({ count }) => count > pages.length / 2).map(({ text }) => text)
}
