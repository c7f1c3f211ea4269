import type { Page } from '../../document/model.js'

/** The size of some letters, in any unit. */
export interface MeasuredSize {
  readonly size: number
  readonly letters: number
}

/** Share by which sizes differ that are set in one: recognition is not finer. */
const near = 0.07
const asFar = 0.1

/** Each size as the one that most letters of about that size have: what is set in one size is measured a little differently line by line. */
export function commonSizes(measured: readonly MeasuredSize[]): number[] {
  const lettersOf = new Map<number, number>()
  for (const { size, letters } of measured) lettersOf.set(size, (lettersOf.get(size) ?? 0) + letters)
  const common = new Map<number, number>()
  const isNear = (one: number, other: number, share: number) => Math.abs(one / other - 1) <= share
  while (common.size < lettersOf.size) {
    const left = [...lettersOf].filter(([size]) => !common.has(size))
    const lettersNear = (size: number) =>
      left.reduce((sum, [other, letters]) => sum + (isNear(other, size, near) ? letters : 0), 0)
    const [middle] = left
      .map(([size]) => ({ size, letters: lettersNear(size) }))
      .sort((a, b) => b.letters - a.letters || a.size - b.size)
    if (!middle) break
    for (const [size] of left) {
      if (size === middle.size || isNear(size, middle.size, asFar)) common.set(size, middle.size)
    }
  }
  return measured.map(({ size }) => Math.round(10 * (common.get(size) ?? size)) / 10)
}

/**
 * Recognised pages with one size for what is set in one size on all of them: headings of one kind are told by it. The
 * other pages stay as they are.
 */
export function withCommonSizes(pages: readonly Page[]): Page[] {
  const recognised = pages.filter(({ ocr }) => ocr !== undefined)
  const words = recognised.flatMap((page) => page.words)
  const sizes = commonSizes(words.map(({ size, text }) => ({ size, letters: text.length })))
  const sizeOf = new Map(words.map((word, at) => [word, sizes[at] ?? word.size]))
  return pages.map((page) =>
    page.ocr === undefined
      ? page
      : { ...page, words: page.words.map((word) => ({ ...word, size: sizeOf.get(word) ?? word.size })) },
  )
}
