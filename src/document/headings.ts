import { groupedBy } from '../language/grouped-by.js'
import { isContentsLine } from './contents-lines.js'
import { daysIn } from './day.js'
import { isFrontMatterRow } from './front-matter.js'
import { overlapOf } from './geometry.js'
import { isBold } from './lines.js'
import type { OutlineEntry, Page } from './model.js'
import { outlineKey } from './outline-titles.js'
import { endsSentence, isBareNumbers, type Paragraph, textOf } from './paragraphs.js'

/** How a heading looks; headings of one look have one level. */
export interface HeadingStyle {
  readonly size: number
  readonly capitals: boolean
  readonly bold: boolean
}

/** Titles are at most this long, in characters, and as many lines. */
const longestTitle = 160
const mostTitleLines = 3

/** Larger than the page's text by this much makes a line a heading. */
const largerBy = 1.14

/** Fewer letters than this leave a page without a text size of its own. */
const fewLetters = 150

/** Recognises headings by size, weight, capitals and the outline's titles. */
export class Headings {
  readonly #bodySize: number
  readonly #byPage: ReadonlyMap<number, readonly Paragraph[]>
  readonly #pageSizes = new Map<number, number>()
  readonly #outlined = new Map<number, Set<string>>()

  constructor(paragraphs: readonly Paragraph[], pages: readonly Page[], outline: readonly OutlineEntry[]) {
    this.#bodySize = commonestSize(paragraphs)?.size ?? 0
    this.#byPage = groupedBy(paragraphs, ({ page }) => page)
    for (const page of pages) {
      const common = commonestSize(this.#byPage.get(page.number) ?? [])
      if (common && common.letters >= fewLetters) this.#pageSizes.set(page.number, common.size)
    }
    for (const { title, page } of outline) {
      if (page === null) continue
      const titles = this.#outlined.get(page) ?? new Set<string>()
      this.#outlined.set(page, titles.add(outlineKey(title)))
    }
  }

  /** The look of a heading, or null for a paragraph that is none. */
  styleOf(paragraph: Paragraph): HeadingStyle | null {
    const [first] = paragraph.lines
    if (!first || paragraph.lines.length > mostTitleLines || hasBullet(paragraph)) return null
    if (paragraph.lines.some(isContentsLine)) return null
    const text = paragraph.lines.map(textOf).join(' ')
    if (text.length > longestTitle) return null
    const size = Math.max(...paragraph.lines.map((line) => line.size))
    const bold = paragraph.lines.every(isBold)
    const style = { size: Math.round(size * 2) / 2, capitals: isCapitals(text), bold }
    if (this.#isOutlined(paragraph.page, text)) return style
    if (!isTitleText(text) || isFrontMatterRow(text)) return null
    if (paragraph.lines.every(isBareNumbers) && !this.#standsAlone(paragraph)) return null
    const body = this.#pageSizes.get(paragraph.page) ?? this.#bodySize
    const larger = size >= largerBy * body && text.length <= 120
    return larger || (bold && size >= 0.8 * body) ? style : null
  }

  /** A year is a heading only on a row of its own: a chart prints several side by side. */
  #standsAlone({ page, box }: Paragraph): boolean {
    return !this.#byPage
      .get(page)
      ?.some((other) => other.box !== box && overlapOf(other.box[1], other.box[3], box[1], box[3]) > 0)
  }

  #isOutlined(page: number, text: string): boolean {
    const titles = this.#outlined.get(page)
    const key = outlineKey(text)
    return titles !== undefined && key.length > 3 && titles.has(key)
  }
}

/** Whether words could be a title: not a sentence, a caption, a figure with its label, or numbers other than a year. */
function isTitleText(text: string): boolean {
  if (/^\p{Ll}/u.test(text) || /[<>≤≥=]/u.test(text) || caption.test(text)) return false
  // A day behind a colon is a field of a form, of whatever name.
  if (/:.*\d/u.test(text) && daysIn(text).length > 0) return false
  if (endsSentence(text) && !/[:?]$/u.test(text)) return false
  return /\p{L}{2}.*\p{L}/u.test(text) || /^(?:\P{L}*\b(?:19|20)\d{2}\b\P{L}*)$/u.test(text)
}

const caption = /^(?:Table|Figure|Fig|Chart|Graph)\.? ?\d/iu

function isCapitals(text: string): boolean {
  const letters = text.replace(/\([^)]*\)|\P{L}/gu, '')
  return (letters.length > 9 || /\p{L}{2}.* \p{L}{2}/u.test(text)) && letters === letters.toUpperCase()
}

function hasBullet(paragraph: Paragraph): boolean {
  const marker = paragraph.lines[0]?.marker[0]?.word.text
  return marker !== undefined && !/[\p{L}\p{N}]/u.test(marker)
}

function commonestSize(paragraphs: readonly Paragraph[]): { size: number; letters: number } | null {
  const letters = new Map<number, number>()
  let all = 0
  for (const { lines } of paragraphs) {
    for (const line of lines) {
      const size = Math.round(line.size * 2) / 2
      const count = line.words.reduce((sum, { word }) => sum + word.text.length, 0)
      letters.set(size, (letters.get(size) ?? 0) + count)
      all += count
    }
  }
  const [best] = [...letters].sort((a, b) => b[1] - a[1])
  return best ? { size: best[0], letters: all } : null
}
