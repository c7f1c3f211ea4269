import type { HeadingStyle } from './headings.js'
import type { OutlineEntry, Page } from './model.js'

const deepestLevel = 6

/**
 * The level of every heading by its look: the larger the higher, at one size capitals above small letters and bold above
 * plain. Looks are ranked within a part of the paper, since the reports, slides and appendices of a pack are set apart.
 *
 * @param partOf the part that each heading stands in, in the order of `styles`
 */
export function headingLevels(styles: readonly HeadingStyle[], partOf: readonly number[]): number[] {
  const parts = new Map<number, HeadingStyle[]>()
  styles.forEach((style, index) => {
    const part = partOf[index] ?? 0
    const known = parts.get(part)
    if (known) known.push(style)
    else parts.set(part, [style])
  })
  const ranks = new Map([...parts].map(([part, members]) => [part, rankLooks(members)]))
  return styles.map((style, index) => ranks.get(partOf[index] ?? 0)?.get(lookOf(style)) ?? deepestLevel)
}

function rankLooks(styles: readonly HeadingStyle[]): Map<string, number> {
  const distinct = new Map(styles.map((style) => [lookOf(style), style]))
  const ranked = [...distinct.values()].sort(
    (a, b) => b.size - a.size || Number(b.capitals) - Number(a.capitals) || Number(b.bold) - Number(a.bold),
  )
  return new Map(ranked.map((style, rank) => [lookOf(style), Math.min(rank + 1, deepestLevel)]))
}

function lookOf({ size, capitals, bold }: HeadingStyle): string {
  return `${size} ${capitals} ${bold}`
}

/** For each page the part of the paper it belongs to: a part begins with a report of the outline, a stamp of an item or
 * appendix, and where the shape of the pages changes. */
export function partsOfPages(pages: readonly Page[], outline: readonly OutlineEntry[]): Map<number, number> {
  const top = Math.min(...outline.map(({ level }) => level))
  const isPack = pages.some((page) => page.furniture.some(({ kind }) => kind === 'item-stamp'))
  const begins = new Set(
    outline.filter(({ level }) => isPack && level <= top + 1).map(({ page }) => page ?? 0),
  )
  const parts = new Map<number, number>()
  let part = 0
  pages.forEach((page, index) => {
    const before = pages[index - 1]
    const stamped = page.furniture.some(({ kind }) => kind === 'item-stamp')
    const reshaped = before !== undefined && Math.abs(before.width - page.width) > 2
    if (before && (begins.has(page.number) || stamped || reshaped)) part += 1
    parts.set(page.number, part)
  })
  return parts
}
