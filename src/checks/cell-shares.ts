import { cellQuantities } from '../extract/table/cell-quantities.js'
import { judge, type Statement } from './claim.js'
import { defineCheck } from './define-check.js'
import type { Evidence } from './evidence.js'
import { exact, type Figure } from './figure.js'
import { quotient, scaled } from './interval.js'
import { shareClaim } from './share-of-counts.js'
import type { TableFigures } from './table-figures.js'

export const cellShare = defineCheck({
  id: 'cell-share',
  texts: {
    title: 'A percentage in a cell does not follow from its count',
    explanation:
      'Cells that print a count with its percentage are compared with the line of the table that is their whole, which the other cells show.',
    otherReading: null,
  },
  docs: [
    'Cells that print a count with its percentage, such as `9 (64.3%)`, against the line of the table that is their whole. Which line that is, the other cells of the row or column show: all but a few must agree on it.',
  ],
  scope: 'paper',
  run: checkCellShares,
})

/** A cell that prints a count with its percentage: `9 (64.3%)`. */
interface Share {
  readonly row: number
  readonly column: number
  readonly part: Figure
  readonly percent: Figure
}

const LEAST_CELLS = 3
const LEAST_PART = 0.7

/**
 * Cells that print a count with its percentage, against the line of the table that is their whole. Which line that is,
 * the other cells of the same row or column show: all but a few must agree on it.
 */
export function checkCellShares({ tables }: Evidence): Statement[] {
  return tables.flatMap((grid) => {
    const shares = sharesOf(grid)
    if (shares.length < LEAST_CELLS) return []
    const rows = [...new Set(shares.map(({ row }) => row))]
    const columns = [...new Set(shares.map(({ column }) => column))]
    return [
      ...rows.flatMap((row) =>
        bestWhole(
          grid,
          shares.filter((share) => share.row === row),
          'row',
        ),
      ),
      ...columns.flatMap((column) =>
        bestWhole(
          grid,
          shares.filter((share) => share.column === column),
          'column',
        ),
      ),
    ]
  })
}

/** Of the lines that run along the shares (and of the sole line across) the one that most of them are shares of. */
function bestWhole(grid: TableFigures, shares: readonly Share[], along: 'row' | 'column'): Statement[] {
  if (shares.length < LEAST_CELLS) return []
  let best: Statement[] = []
  let most = 0
  const lines = along === 'row' ? grid.table.rows : grid.table.columns
  for (let line = 0; line < lines; line++) {
    const claims = shares.flatMap((share) => {
      const whole = along === 'row' ? grid.places[line]?.[share.column] : grid.places[share.row]?.[line]
      const same = line === (along === 'row' ? share.row : share.column)
      return same || !whole?.figure ? [] : (claimOf(share, whole.figure) ?? [])
    })
    const right = claims.filter(({ verdict }) => verdict !== 'contradicted').length
    if (right < LEAST_CELLS || right < LEAST_PART * claims.length || right <= most) continue
    best = claims
    most = right
  }
  return best
}

function sharesOf({ table, places }: TableFigures): Share[] {
  return table.cells.flatMap((cell): Share[] => {
    const part = places[cell.row]?.[cell.column]?.figure
    const share = part && /\(.*%/.test(cell.text) ? cellQuantities(cell.text)?.share : null
    if (!part || share?.unit !== 'percent') return []
    const percent: Figure = {
      ...part,
      key: `${part.key}-share`,
      record: null,
      value: exact(share.value),
      step: 10 ** -(share.decimals ?? 0),
      unit: 'percent',
      text: share.text,
    }
    return [{ row: cell.row, column: cell.column, part, percent }]
  })
}

function claimOf({ part, percent }: Share, whole: Figure): Statement | null {
  if (part.qualifier !== null || whole.qualifier !== null || whole.value < part.value) return null
  const judged = judge(percent, (of) => {
    const value = quotient(of(part), of(whole))
    return value && scaled(value, 100)
  })
  return judged && { ...shareClaim(percent, part, whole, judged), variant: 'cell' }
}
