import { holdsCentre } from '../document/geometry.js'
import type { Page, Word } from '../document/model.js'
import { alignedGrids } from './aligned-grids.js'
import { boxCards } from './box-cards.js'
import { lineCards } from './cards.js'
import { continuedStack, withOpenRow } from './continued-stack.js'
import { edgesOf } from './edges.js'
import { figureCards } from './figure-cards.js'
import { boxOf, type Grid } from './grid.js'
import { withBodyBelow } from './header-box.js'
import { asLastRow, type GridBefore } from './last-row.js'
import { layoutReason } from './layout-grids.js'
import { withOuterLabels } from './outer-labels.js'
import { ruledGrids, stackedGrids } from './ruled-grids.js'

export interface PageGrids {
  /** Data tables and cards of one page, top to bottom. */
  readonly grids: readonly Grid[]
  /** Why lines of the page were left unread; null when all were read. */
  readonly excess: string | null
}

/**
 * The tables of one page: ruled ones first, then cards, stacks of lines, and what is aligned in the words left over.
 *
 * @param before the last grid of the page before: a frame of one row is a table where it is the rest of that one.
 */
export function pageGrids(page: Page, before: GridBefore | null = null): PageGrids {
  const edges = edgesOf(page.rules, page)
  const { grids: lattices, excess } = ruledGrids(page, edges)
  const goesOn = before && continuedStack(page, edges, before)
  const onward = goesOn ? [goesOn] : []
  const gone = wordsIn(page, onward)
  const apart = lattices.filter(
    ({ cells }) => !cells.some(({ words }) => words.some((word) => gone.has(word))),
  )
  const judged = apart.map((lattice) => {
    const rest = before && asLastRow(lattice, page, before)
    return rest ? { grid: rest, reason: null } : { grid: lattice, reason: layoutReason(lattice) }
  })
  const framed = judged.filter(({ reason }) => reason === null).map(({ grid }) => grid)
  const drawings = judged.filter(({ reason }) => reason === 'drawing').map(({ grid }) => grid)
  const around = without(page.words, wordsIn(page, [...onward, ...framed, ...drawings]))
  const ruled = framed.map(
    (grid) => withBodyBelow(grid, page, around, edges, framed) ?? withOuterLabels(grid, around),
  )
  const free = without(around, wordsIn(page, ruled))
  const boxes = judged.filter(({ reason }) => reason === 'box').map(({ grid }) => boxOf(grid))
  const framedCards = [...lineCards(page.number, free), ...boxCards(page, free, boxes)]
  const cards = [...framedCards, ...figureCards(page.number, without(free, wordsIn(page, framedCards)))]
  const uncarded = without(free, wordsIn(page, cards))
  const stacked = stackedGrids(page, uncarded, edges)
    .filter((grid) => layoutReason(grid) === null)
    .map((grid) => withOpenRow(grid, page, without(uncarded, wordsIn(page, [grid]))))
  const aligned = alignedGrids(page, without(uncarded, wordsIn(page, stacked)), edges)
  const grids = [...onward, ...ruled, ...cards, ...stacked, ...aligned].sort(
    (a, b) => boxOf(a)[1] - boxOf(b)[1] || boxOf(a)[0] - boxOf(b)[0],
  )
  return { grids, excess }
}

function without(words: readonly Word[], taken: ReadonlySet<Word>): readonly Word[] {
  return taken.size === 0 ? words : words.filter((word) => !taken.has(word))
}

/** The words that grids have taken: a card takes all that stands on it. */
export function wordsIn(page: Page, grids: readonly Grid[]): Set<Word> {
  const cards = grids.flatMap((grid) => (grid.card ? [grid.card.region] : []))
  const onCards =
    cards.length === 0 ? [] : page.words.filter((word) => cards.some((box) => holdsCentre(box, word.box)))
  return new Set([...grids.flatMap((grid) => grid.cells.flatMap((cell) => cell.words)), ...onCards])
}
