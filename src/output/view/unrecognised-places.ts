import type { Box } from '../../document/geometry.js'
import { boxAsScanned } from '../../document/leaning.js'
import type { Document, Page, Word } from '../../document/model.js'
import type { TokenAccount } from '../../extract/token-account.js'
import { groupedBy } from '../../language/grouped-by.js'
import type { ViewNumber } from './view-data.js'

/** Words on either side of a number that are compared with those that its account quotes. */
const AROUND = 8

/** The numbers of each page that no rule understood, where they stand; those whose place is not found are left out. */
export function unrecognisedPlaces(
  { pages }: Document,
  tokens: readonly TokenAccount[],
): ReadonlyMap<number, readonly ViewNumber[]> {
  const lost = groupedBy(
    tokens.filter(({ bin }) => bin === 'unrecognised'),
    ({ page }) => page,
  )
  return new Map(
    pages.flatMap((page) => {
      const own = lost.get(page.number)
      return own ? [[page.number, [...unsure(page), ...placed(page, own)]] as const] : []
    }),
  )
}

/** Of a picture, whose digits are not sure: its own places are known. */
function unsure(page: Page): ViewNumber[] {
  return (page.ocr?.uncertain ?? []).map(({ text, box }) => numberAt(text, box, page, true))
}

/** Of the words of a page that hold the number, that with the words around it that its account quotes. */
function placed(page: Page, tokens: readonly TokenAccount[]): ViewNumber[] {
  const words = page.words.filter(({ invisible }) => invisible === undefined)
  const taken = new Set<number>()
  return tokens.flatMap(({ text, context, reason }) => {
    if (reason === 'ocr-uncertain') return []
    const said = new Set(context.split(/\s+/))
    let [best, score] = [-1, 0]
    for (const [index, word] of words.entries()) {
      if (taken.has(index) || !word.text.includes(text)) continue
      const alike = likeness(words, index, said) + (word.text === text ? 0.5 : 0) + 0.1
      if (alike > score) [best, score] = [index, alike]
    }
    const found = words[best]
    if (!found) return []
    taken.add(best)
    return [numberAt(text, found.box, page, false)]
  })
}

function likeness(words: readonly Word[], at: number, said: ReadonlySet<string>): number {
  const near = words.slice(Math.max(0, at - AROUND), at + AROUND + 1)
  return near.filter(({ text }) => said.has(text)).length
}

function numberAt(text: string, box: Box, page: Page, unsure: boolean): ViewNumber {
  const [left, top, right, bottom] = boxAsScanned(box, page.ocr?.leaning ?? 0, page).map(
    (at) => Math.round(at * 10) / 10,
  )
  return { text, box: [left ?? 0, top ?? 0, right ?? 0, bottom ?? 0], unsure }
}
