import { holdsCentre } from '../document/geometry.js'
import type { Page, Table, Word } from '../document/model.js'
import { alignedGrids } from './aligned-grids.js'
import { Vocabulary } from './broken-words.js'
import { lineCards } from './cards.js'
import { edgesOf } from './edges.js'
import { boxOf, type Grid } from './grid.js'
import type { PlacedPart } from './join-parts.js'
import { joinTables } from './join-tables.js'
import { layoutReason } from './layout-grids.js'
import { ruledGrids, stackedGrids } from './ruled-grids.js'
import { linesAround } from './surroundings.js'
import { tableOfParts } from './table-of-parts.js'
import { tablePart } from './table-part.js'

/** Every data table of a paper, in reading order, joined over pages. */
export function findTables(pages: readonly Page[]): Table[] {
  const vocabulary = new Vocabulary(pages)
  const parts = pages.flatMap((page) => partsOn(visible(page), vocabulary))
  return joinTables(parts).flatMap((joined, index) => tableOfParts(joined, index) ?? [])
}

/** Text without ink is a spreadsheet's helper column or a scan's guess: no table is made of it. */
function visible(page: Page): Page {
  const words = page.words.filter((word) => !word.invisible)
  return words.length === page.words.length ? page : { ...page, words }
}

function partsOn(page: Page, vocabulary: Vocabulary): PlacedPart[] {
  const grids = gridsOn(page)
  if (grids.length === 0) return []
  const parts = grids.map((grid) => tablePart(grid, page, vocabulary))
  const lines = linesAround(page, wordsIn(page, grids))
  return parts.map((part) => ({ part, lines, others: parts.filter((other) => other !== part) }))
}

/** The tables of one page, ruled and aligned, top to bottom. */
function gridsOn(page: Page): Grid[] {
  const edges = edgesOf(page.rules, page)
  const ruled: Grid[] = []
  const drawings: Grid[] = []
  for (const grid of ruledGrids(page, edges)) {
    const reason = layoutReason(grid)
    if (reason === null) ruled.push(grid)
    else if (reason === 'drawing') drawings.push(grid)
  }
  const free = without(page.words, wordsIn(page, [...ruled, ...drawings]))
  const cards = lineCards(page.number, free)
  const uncarded = without(free, wordsIn(page, cards))
  const stacked = stackedGrids(page, uncarded, edges).filter((grid) => layoutReason(grid) === null)
  const aligned = alignedGrids(page, without(uncarded, wordsIn(page, stacked)), edges)
  return [...ruled, ...cards, ...stacked, ...aligned].sort(
    (a, b) => boxOf(a)[1] - boxOf(b)[1] || boxOf(a)[0] - boxOf(b)[0],
  )
}

function without(words: readonly Word[], taken: ReadonlySet<Word>): readonly Word[] {
  return taken.size === 0 ? words : words.filter((word) => !taken.has(word))
}

/** The words that grids have taken: a card takes all that stands on it. */
function wordsIn(page: Page, grids: readonly Grid[]): Set<Word> {
  const cards = grids.flatMap((grid) => (grid.card ? [grid.card.region] : []))
  const onCards =
    cards.length === 0 ? [] : page.words.filter((word) => cards.some((box) => holdsCentre(box, word.box)))
  return new Set([...grids.flatMap((grid) => grid.cells.flatMap((cell) => cell.words)), ...onCards])
}
