import type { Page, Rotation, Table } from '../document/model.js'
import { Vocabulary } from './broken-words.js'
import type { PlacedPart } from './join-parts.js'
import { joinTables } from './join-tables.js'
import type { GridBefore } from './last-row.js'
import { pageGrids, wordsIn } from './page-grids.js'
import { linesAround } from './surroundings.js'
import { tableOfParts } from './table-of-parts.js'
import { tablePart } from './table-part.js'
import { turnedUpright, turnOf, withPlacesOnPage } from './turned-page.js'

export interface FoundTables {
  readonly tables: readonly Table[]
  /** Pages with more lines than any table has, whose ruled tables may be missing, and why. */
  readonly partial: readonly { readonly page: number; readonly reason: string }[]
}

/**
 * Every data table of a paper, in reading order, joined over pages: ruled, parted by horizontal lines or shading only,
 * aligned without lines, and cards. Time is linear in pages, and in words and lines of a page but for sorting.
 *
 * @param pages with their furniture separated; words without ink are left aside.
 */
export function findTables(pages: readonly Page[]): Table[] {
  return [...surveyTables(pages).tables]
}

/** The same, with the pages that could not be read whole. */
export function surveyTables(pages: readonly Page[]): FoundTables {
  const vocabulary = new Vocabulary(pages)
  const partial: { page: number; reason: string }[] = []
  const turns = new Map<number, { turn: Rotation; page: Page }>()
  let before: GridBefore | null = null
  const parts = pages.flatMap((page) => {
    const seen = visible(page)
    const turn = turnOf(seen)
    if (turn !== 0) turns.set(page.number, { turn, page })
    const shown = turnedUpright(seen, turn)
    const { grids, excess } = pageGrids(shown, before)
    const last = grids.at(-1)
    before = last === undefined ? null : { grid: last, page: shown }
    if (excess !== null) partial.push({ page: page.number, reason: excess })
    if (grids.length === 0) return []
    const tables = grids.map((grid) => tablePart(grid, shown, vocabulary))
    const lines = linesAround(shown, wordsIn(shown, grids))
    return tables.map(
      (part): PlacedPart => ({ part, lines, others: tables.filter((other) => other !== part) }),
    )
  })
  const tables = joinTables(parts).flatMap((joined, index) => tableOfParts(joined, index) ?? [])
  return { tables: tables.map((table) => withPlacesOnPage(table, turns)), partial }
}

/** Text without ink is a spreadsheet's helper column or a scan's guess: no table is made of it. */
function visible(page: Page): Page {
  const words = page.words.filter((word) => !word.invisible)
  return words.length === page.words.length ? page : { ...page, words }
}
