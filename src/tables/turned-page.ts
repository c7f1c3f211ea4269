import type { Box } from '../document/geometry.js'
import type { Page, Rotation, Table, Word } from '../document/model.js'

/** The share of a page's words that must be set in one turned direction for the page to be read in it. */
const turnedShare = 0.7
/** A running head stands upright over the turned table: then most figures are turned, and about half of all words. */
const turnedFigures = 0.7
const turnedBeside = 0.4
const fewestTurned = 8

/** The quarter turn in which most of a page's words are set: tables printed sideways on an upright page. */
export function turnOf(page: Page): Rotation {
  for (const rotation of [90, 180, 270] as const) {
    const inTurn = (words: readonly Word[]) => words.filter((word) => word.rotation === rotation).length
    const turned = inTurn(page.words)
    if (turned <= fewestTurned) continue
    if (turned >= turnedShare * page.words.length) return rotation
    const figures = page.words.filter(({ text }) => /\d/u.test(text))
    const most = figures.length > 0 && inTurn(figures) >= turnedFigures * figures.length
    if (most && turned >= turnedBeside * page.words.length) return rotation
  }
  return 0
}

/** The page with its text upright: everything on it turned back by `turn`. */
export function turnedUpright(page: Page, turn: Rotation): Page {
  if (turn === 0) return page
  const box = (at: Box) => turnedBack(at, turn, page)
  const [width, height] = turn === 180 ? [page.width, page.height] : [page.height, page.width]
  return {
    ...page,
    width,
    height,
    words: page.words.map(
      (word): Word => ({ ...word, box: box(word.box), rotation: rotated(word.rotation, turn) }),
    ),
    rules: page.rules.map((rule) => ({
      ...rule,
      box: box(rule.box),
      direction: turn === 180 ? rule.direction : crossed(rule.direction),
    })),
    fills: page.fills.map((fill) => ({ ...fill, box: box(fill.box) })),
  }
}

/** The table with its places as they are on the page, not as they were read. */
export function withPlacesOnPage(
  table: Table,
  turns: ReadonlyMap<number, { turn: Rotation; page: Page }>,
): Table {
  if (!table.pages.some((page) => turns.has(page))) return table
  const place = (at: Box | null, page: number): Box | null => {
    const turned = turns.get(page)
    return at && turned ? turnedAway(at, turned.turn, turned.page) : at
  }
  return {
    ...table,
    cells: table.cells.map((cell) => ({
      ...cell,
      box: place(cell.box, cell.page),
      pieces: cell.pieces.map((piece) => ({ ...piece, box: place(piece.box, piece.page) })),
    })),
    regions: table.regions.map(({ page, box }) => ({ page, box: place(box, page) ?? box })),
  }
}

function rotated(rotation: Rotation, turn: Rotation): Rotation {
  const left = (rotation - turn + 360) % 360
  return left === 90 || left === 180 || left === 270 ? left : 0
}

function crossed(direction: 'horizontal' | 'vertical'): 'horizontal' | 'vertical' {
  return direction === 'horizontal' ? 'vertical' : 'horizontal'
}

/** `page` is the page as displayed, before it was turned. */
function turnedBack([x0, y0, x1, y1]: Box, turn: Rotation, page: Page): Box {
  if (turn === 90) return [y0, page.width - x1, y1, page.width - x0]
  if (turn === 180) return [page.width - x1, page.height - y1, page.width - x0, page.height - y0]
  return [page.height - y1, x0, page.height - y0, x1]
}

function turnedAway([x0, y0, x1, y1]: Box, turn: Rotation, page: Page): Box {
  if (turn === 90) return [page.width - y1, x0, page.width - y0, x1]
  if (turn === 180) return [page.width - x1, page.height - y1, page.width - x0, page.height - y0]
  return [y0, page.height - x1, y1, page.height - x0]
}
