import { PDFDocument, type PDFFont, type PDFPage, rgb, StandardFonts } from 'pdf-lib'

/** How a table is drawn: all ruling lines, one under every row, one under the header and at the ends, bands, nothing. */
export type Style = 'grid' | 'rows' | 'book' | 'zebra' | 'plain'

/** One table as it should be read, or a pair that must stay two. */
export interface BoundaryCase {
  readonly name: string
  readonly firstPage: number
  readonly lastPage: number
  /** Every row of every true table of the case, header first; cells without text are ''. */
  readonly tables: readonly (readonly (readonly string[])[])[]
}

export interface BoundaryPaper {
  readonly bytes: Uint8Array
  readonly cases: readonly BoundaryCase[]
}

const pageSize: [number, number] = [595, 842]
const margin = 60
const foot = 770
const size = 9
const rowHeight = 17

const subjects = [
  'Referrals',
  'Assessments',
  'Visits',
  'Placements',
  'Reviews',
  'Plans',
  'Contacts',
  'Carers',
  'Moves',
]
const manners = [
  'received',
  'completed on time',
  'closed',
  'opened in the quarter',
  'still open',
  'passed on',
  'returned',
]
const remarks = [
  'on track for the year',
  'new team in place since spring',
  'data under review by the lead',
  'no change is expected',
]
const quarters = ['Q1', 'Q2', 'Q3', 'Q4', 'Year', 'Target']
const places = ['North', 'South', 'East', 'West', 'Centre']
const prose =
  'The service kept its attention on timely visits while staffing settled down over the whole of the period.'

/** Numbers from a seed, the same on every machine (mulberry32). */
function randomFrom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

interface Pen {
  readonly document: PDFDocument
  readonly regular: PDFFont
  readonly bold: PDFFont
  readonly random: () => number
}

interface Shape {
  readonly style: Style
  readonly columns: number
  readonly widths: readonly number[]
  readonly header: readonly (readonly string[])[]
  readonly remarks: boolean
}

/** Tables that run over one or two page breaks in the ways that real papers do. */
export async function crossingCases(count: number, seed = 1): Promise<BoundaryPaper> {
  const pen = await newPen(seed)
  const cases: BoundaryCase[] = []
  for (let index = 0; index < count; index++) cases.push(crossing(pen, index))
  return { bytes: await pen.document.save(), cases }
}

/** Pairs of tables on adjacent pages, nothing or little between them, that are not one table. */
export async function neighbourCases(count: number, seed = 2): Promise<BoundaryPaper> {
  const pen = await newPen(seed)
  const cases: BoundaryCase[] = []
  for (let index = 0; index < count; index++) cases.push(neighbours(pen, index))
  return { bytes: await pen.document.save(), cases }
}

async function newPen(seed: number): Promise<Pen> {
  const document = await PDFDocument.create()
  const regular = await document.embedFont(StandardFonts.Helvetica)
  const bold = await document.embedFont(StandardFonts.HelveticaBold)
  return { document, regular, bold, random: randomFrom(seed) }
}

function crossing(pen: Pen, index: number): BoundaryCase {
  const style = (['grid', 'rows', 'book', 'zebra', 'plain'] as const)[index % 5] ?? 'grid'
  const repeated = index % 2 === 0
  const continued = repeated && index % 3 === 0
  const split = !repeated && style === 'grid' && index % 3 === 0
  const pages = index % 7 === 0 ? 3 : 2
  const shape = shapeOf(pen, style, split || index % 4 === 0, style === 'grid' && index % 6 === 0)
  const caption = `Table ${index + 1}: ${pick(pen, subjects)} by quarter`
  const rows: string[][] = []
  const firstPage = pen.document.getPageCount() + 1
  for (let part = 0; part < pages; part++) {
    const page = newPage(pen, index)
    const last = part === pages - 1
    const header = part === 0 || repeated ? shape.header : []
    const full = Math.floor((foot - margin - 24) / rowHeight) - header.length - 1
    const length = part > 0 && !last ? full : 3 + Math.floor(pen.random() * 8)
    const body = Array.from({ length }, () => bodyRow(pen, shape))
    const notes = index % 5 === 1 && !last ? 14 : 0
    const height = (header.length + body.length) * rowHeight + (split ? rowHeight : 0)
    let top = part === 0 ? foot - notes - height : margin + 24
    if (part === 0) {
      paragraphs(pen, page, margin + 10, top - 30)
      write(page, pen.bold, caption, margin, top - 8)
    } else if (continued) {
      write(page, pen.bold, `${caption} (continued)`, margin, margin + 16)
      top += 6
    }
    const printed = body.map((row) => [...row])
    if (split && !last) {
      const cut = printed.at(-1)
      if (cut) cut[cut.length - 1] = 'extra help was agreed for the'
    }
    if (split && part > 0) printed.unshift([...shape.widths.map(() => '')].fill('two teams', -1))
    const end = drawTable(pen, page, shape, header, printed, top)
    if (split && !last)
      rows.push(...body.slice(0, -1), withLast(body.at(-1) ?? [], 'extra help was agreed for the two teams'))
    else rows.push(...body)
    if (notes > 0) write(page, pen.regular, '1 Figures are provisional.', margin, foot + 10, 6.5)
    if (last) paragraphs(pen, page, end + 24, end + 120)
  }
  const name = `${style}, header ${repeated ? 'repeated' : 'absent'}${continued ? ', continued' : ''}${split ? ', row split' : ''}`
  return { name, firstPage, lastPage: pen.document.getPageCount(), tables: [[...shape.header, ...rows]] }
}

function withLast(row: readonly string[], text: string): string[] {
  return [...row.slice(0, -1), text]
}

/** Ways in which a table at the foot of a page and one at the head of the next are told to be two. */
const differences = [
  'caption',
  'header',
  'columns',
  'text above',
  'text below',
  'heading',
  'bold title',
  'room left',
] as const

function neighbours(pen: Pen, index: number): BoundaryCase {
  const style = (['grid', 'rows', 'book', 'zebra', 'plain'] as const)[index % 5] ?? 'grid'
  const difference = differences[Math.floor(index / 5) % differences.length] ?? 'caption'
  const shape = shapeOf(pen, style, false, false)
  const other = difference === 'columns' ? narrower(shape) : difference === 'header' ? renamed(shape) : shape
  const body = [0, 1].map(() =>
    Array.from({ length: 4 + Math.floor(pen.random() * 5) }, () => bodyRow(pen, shape)),
  )
  const [first = [], secondFull = []] = body
  const second = secondFull.map((row) => row.slice(0, other.columns))
  const firstPage = pen.document.getPageCount() + 1
  const page = newPage(pen, index)
  const below = difference === 'text below' ? 60 : difference === 'room left' ? 330 : 0
  const top = foot - below - (first.length + shape.header.length) * rowHeight
  paragraphs(pen, page, margin + 10, top - 30)
  write(page, pen.bold, `Table ${index + 1}: ${pick(pen, subjects)} by quarter`, margin, top - 8)
  const end = drawTable(pen, page, shape, shape.header, first, top)
  if (below > 0) paragraphs(pen, page, end + 20, foot - (difference === 'room left' ? 300 : 0))
  const next = newPage(pen, index)
  const titles: Partial<Record<(typeof differences)[number], string>> = {
    caption: `Table ${index + 2}: ${pick(pen, places)} by quarter`,
    heading: `${pick(pen, places)} team`,
    'bold title': `${pick(pen, places)} 2023/24`,
    'room left': `${pick(pen, places)} 2022/23`,
  }
  const title = titles[difference]
  let start = margin + 30
  if (title !== undefined)
    write(next, pen.bold, title, margin, start - 8, difference === 'heading' ? 13 : size)
  if (difference === 'text above') {
    paragraphs(pen, next, margin + 10, margin + 60)
    start += 60
  }
  const last = drawTable(pen, next, other, other.header, second, start)
  paragraphs(pen, next, last + 24, last + 120)
  const tables = [
    [...shape.header, ...first],
    [...other.header, ...second],
  ]
  return { name: `${style}, ${difference}`, firstPage, lastPage: firstPage + 1, tables }
}

function shapeOf(pen: Pen, style: Style, withRemarks: boolean, twoLevels: boolean): Shape {
  const figures = 2 + Math.floor(pen.random() * 4)
  const stub = 150
  const remark = withRemarks ? 150 : 0
  const each = Math.min(60, (pageSize[0] - 2 * margin - stub - remark) / figures)
  const widths = [stub, ...new Array<number>(figures).fill(each), ...(withRemarks ? [remark] : [])]
  const names = ['Measure', ...quarters.slice(0, figures), ...(withRemarks ? ['Remarks'] : [])]
  const upper = names.map((_, column) => (column === 1 ? '2023/24' : ''))
  const header = twoLevels ? [upper, names] : [names]
  return { style, columns: widths.length, widths, header, remarks: withRemarks }
}

function narrower(shape: Shape): Shape {
  const widths = shape.widths.slice(0, -1).map((width, column) => width + (column === 0 ? 30 : 12))
  return { ...shape, columns: widths.length, widths, header: shape.header.map((row) => row.slice(0, -1)) }
}

function renamed(shape: Shape): Shape {
  const names = shape.header.at(-1) ?? []
  return {
    ...shape,
    header: [names.map((_, column) => (column === 0 ? 'Area' : (places[column - 1] ?? 'All')))],
  }
}

function bodyRow(pen: Pen, shape: Shape): string[] {
  const figure = () => {
    const value = Math.floor(pen.random() * 4000)
    return value % 11 === 0
      ? '-'
      : value % 3 === 0
        ? `${(value / 100).toFixed(1)}%`
        : value.toLocaleString('en-GB')
  }
  const figures = Array.from({ length: shape.columns - (shape.remarks ? 2 : 1) }, figure)
  return [
    `${pick(pen, subjects)} ${pick(pen, manners)}`,
    ...figures,
    ...(shape.remarks ? [pick(pen, remarks)] : []),
  ]
}

function pick(pen: Pen, from: readonly string[]): string {
  return from[Math.floor(pen.random() * from.length)] ?? ''
}

/** Draws rows from `top` down; a header cell over blanks spans them. Returns where the table ends. */
function drawTable(
  pen: Pen,
  page: PDFPage,
  shape: Shape,
  header: readonly (readonly string[])[],
  body: readonly (readonly string[])[],
  top: number,
): number {
  const rows = [...header, ...body]
  const xs = [margin]
  for (const width of shape.widths) xs.push((xs.at(-1) ?? 0) + width)
  const right = xs.at(-1) ?? margin
  for (const [index, row] of rows.entries()) {
    const y = top + index * rowHeight
    const isHeader = index < header.length
    const spans = isHeader && header.length === 2 && index === 0
    if (shape.style === 'zebra' && (isHeader || index % 2 === 0)) {
      fill(page, margin, y, right - margin, rowHeight, isHeader ? 0.75 : 0.92)
    }
    for (const [column, text] of row.entries()) {
      const x = xs[column] ?? margin
      const width = shape.widths[column] ?? 0
      const font = isHeader ? pen.bold : pen.regular
      const isText = column === 0 || (shape.remarks && column === row.length - 1)
      const set = isText || spans ? x + 4 : x + width - 5 - font.widthOfTextAtSize(text, size)
      if (text !== '') write(page, font, text, set, y + 12)
      if (shape.style === 'grid' && !(spans && column > 1)) stroke(page, x, y, x, y + rowHeight)
    }
    const ruled = shape.style === 'grid' || shape.style === 'rows'
    if (shape.style === 'grid') stroke(page, right, y, right, y + rowHeight)
    if (ruled || (shape.style === 'book' && (index === 0 || index === header.length)))
      stroke(page, margin, y, right, y)
  }
  const end = top + rows.length * rowHeight
  if (shape.style !== 'zebra' && shape.style !== 'plain') stroke(page, margin, end, right, end)
  return end
}

/** A page with what committee systems stamp on it. */
function newPage(pen: Pen, index: number): PDFPage {
  const page = pen.document.addPage(pageSize)
  const label = `Page ${pen.document.getPageCount()}`
  if (index % 4 !== 3) write(page, pen.regular, label, 280, 815, 10)
  if (index % 4 === 1) write(page, pen.regular, `Agenda Item ${(index % 9) + 1}`, 480, 24, 10)
  return page
}

function paragraphs(pen: Pen, page: PDFPage, from: number, to: number): void {
  for (let y = from; y + 12 < to; y += 13) write(page, pen.regular, prose, margin, y + 9)
}

function write(page: PDFPage, font: PDFFont, text: string, x: number, y: number, points = size): void {
  page.drawText(text, { x, y: pageSize[1] - y, size: points, font })
}

function stroke(page: PDFPage, x0: number, y0: number, x1: number, y1: number): void {
  page.drawLine({
    start: { x: x0, y: pageSize[1] - y0 },
    end: { x: x1, y: pageSize[1] - y1 },
    thickness: 0.7,
  })
}

function fill(page: PDFPage, x: number, y: number, width: number, height: number, grey: number): void {
  page.drawRectangle({ x, y: pageSize[1] - y - height, width, height, color: rgb(grey, grey, grey) })
}
