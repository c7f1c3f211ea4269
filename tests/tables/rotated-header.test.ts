import {
  concatTransformationMatrix,
  degrees,
  PDFDocument,
  type PDFFont,
  type PDFPage,
  popGraphicsState,
  pushGraphicsState,
  StandardFonts,
  setCharacterSpacing,
} from 'pdf-lib'
import { describe, expect, it } from 'vitest'
import { readPdf } from '../../src/readers/pdf/read-pdf.js'
import { findTables } from '../../src/tables/find-tables.js'

type Turn = 0 | 90 | 180 | 270

const [width, height] = [600, 500]
const labels = [
  ['Visits made', 'in good time', 'by the team'],
  ['Plans agreed', 'with families', 'this year'],
  ['Carers found', 'close to home', 'since spring'],
]
const body = [
  ['North', '12', '340', '5.5%'],
  ['South', '7', '1,204', '61.0%'],
  ['East', '-', '88', '9.1%'],
]

/** From the page as displayed, y upwards, to the page as written, for each `/Rotate`. */
const matrices: Record<Turn, [number, number, number, number, number, number]> = {
  0: [1, 0, 0, 1, 0, 0],
  90: [0, 1, -1, 0, height, 0],
  180: [-1, 0, 0, -1, width, height],
  270: [0, -1, 1, 0, 0, width],
}

const combinations = ([90, 270] as const).flatMap((text) =>
  [1, 2, 3].flatMap((lines) =>
    ([0, 90, 180, 270] as const).flatMap((page) =>
      [false, true].map((spaced) => ({ text, lines, page, spaced })),
    ),
  ),
)

async function tableWith({
  text,
  lines,
  page: turn,
  spaced,
}: (typeof combinations)[number]): Promise<Uint8Array> {
  const document = await PDFDocument.create()
  const font = await document.embedFont(StandardFonts.Helvetica)
  const page = document.addPage(turn % 180 === 0 ? [width, height] : [height, width])
  page.setRotation(degrees(turn))
  page.pushOperators(pushGraphicsState(), concatTransformationMatrix(...matrices[turn]))
  const xs = [60, 160, 240, 320, 400]
  const ys = [420, 300, 280, 260, 240]
  for (const y of ys) page.drawLine({ start: { x: 60, y }, end: { x: 400, y }, thickness: 0.7 })
  for (const x of xs) page.drawLine({ start: { x, y: 420 }, end: { x, y: 240 }, thickness: 0.7 })
  body.forEach((row, r) => {
    row.forEach((cell, c) => {
      page.drawText(cell, { x: (xs[c] ?? 0) + 6, y: (ys[r + 2] ?? 0) + 6, size: 9, font })
    })
  })
  page.pushOperators(setCharacterSpacing(spaced ? 2.2 : 0))
  labels.forEach((label, column) => {
    drawTurned(page, font, label.slice(0, lines), text, xs[column + 1] ?? 0)
  })
  page.pushOperators(popGraphicsState())
  return document.save()
}

/** Lines that read downwards go from right to left, lines that read upwards from left to right. */
function drawTurned(
  page: PDFPage,
  font: PDFFont,
  lines: readonly string[],
  turn: 90 | 270,
  left: number,
): void {
  lines.forEach((line, index) => {
    const x = turn === 270 ? left + 20 + index * 14 : left + 60 - index * 14
    const y = turn === 270 ? 306 : 414
    page.drawText(line, { x, y, size: 9, font, rotate: degrees(turn === 270 ? 90 : -90) })
  })
}

describe('header text turned by a quarter', () => {
  it.each(combinations)(
    'reads in order: text turned by $text, $lines lines, page turned by $page, letter-spaced $spaced',
    async (combination) => {
      const reading = await readPdf(await tableWith(combination))
      if (!reading.ok) throw new Error(reading.failure.message)
      const [table] = findTables(reading.value.pages)
      const header = table?.cells.filter((cell) => cell.row === 0).map((cell) => cell.text)
      expect(header).toEqual(['', ...labels.map((label) => label.slice(0, combination.lines).join(' '))])
      const below = body.map((_, row) =>
        table?.cells.filter((cell) => cell.row === row + 1).map(({ text }) => text),
      )
      expect(below).toEqual(body)
      expect(table?.columnPaths.slice(1)).toEqual(
        labels.map((label) => [label.slice(0, combination.lines).join(' ')]),
      )
    },
  )
})
