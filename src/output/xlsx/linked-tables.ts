import type { Feature } from 'write-excel-file/universal'
import { sanitizeAttributeValue as attribute, getCellAddress } from 'write-excel-file/utility'

/** What of a sheet its cells do not say. */
export interface SheetParts {
  /** Its name, which its table bears too. */
  readonly name: string
  /** Rows above the header of its table. */
  readonly above: number
  /** The header of its table; empty where it has none. */
  readonly header: readonly string[]
  /** Rows of its table. */
  readonly rows: number
  readonly links: readonly CellLink[]
}

/** Where a click on a cell leads; rows and columns from 0, of the whole sheet. `#Notes` is the sheet of that name. */
export interface CellLink {
  readonly row: number
  readonly column: number
  readonly href: string
}

/** As many links as Excel opens on a sheet; cells beyond keep what they say. */
const MOST_LINKS = 65_000

const office = 'application/vnd.openxmlformats-officedocument.spreadsheetml'
const relationships = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

/**
 * Makes what stands on sheets tables that Excel knows by name, with heads that screen readers say and filters, and cells
 * links. A target is an address or a path that is escaped: it is data, no formula.
 */
export function linkedTables(sheets: readonly SheetParts[]): Feature<Blob> {
  const tables = sheets.map((sheet) => sheet.header.length > 0 && sheet.rows > 0)
  const tableFile = (index: number): string => `tables/table${index + 1}.xml`
  return {
    files: {
      transform: {
        '[Content_Types].xml': {
          insert: () =>
            tables
              .flatMap((has, index) =>
                has ? `<Override ContentType="${office}.table+xml" PartName="/xl/${tableFile(index)}"/>` : [],
              )
              .join(''),
        },
        'xl/worksheets/sheet{id}.xml': {
          insert: (_, { sheetIndex }) =>
            `${linksOf(sheets[sheetIndex])}${tables[sheetIndex] ? '<tableParts count="1"><tablePart r:id="rId-table"/></tableParts>' : ''}`,
        },
        'xl/worksheets/_rels/sheet{id}.xml.rels': {
          insert: (_, { sheetIndex }) =>
            `${targetsOf(sheets[sheetIndex])}${tables[sheetIndex] ? `<Relationship Id="rId-table" Type="${relationships}/table" Target="../${tableFile(sheetIndex)}"/>` : ''}`,
        },
      },
      write: {
        files: () =>
          Object.fromEntries(
            sheets.flatMap((sheet, index) =>
              tables[index] ? [[`xl/${tableFile(index)}`, tableOf(sheet, index + 1)]] : [],
            ),
          ),
      },
    },
  }
}

function tableOf({ name, above, header, rows }: SheetParts, id: number): string {
  const place = `${getCellAddress(above, 0)}:${getCellAddress(above + rows, header.length - 1)}`
  const columns = header.map((head, index) => `<tableColumn id="${index + 1}" name="${attribute(head)}"/>`)
  return [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>',
    `<table xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" id="${id}" name="${attribute(name)}" displayName="${attribute(name)}" ref="${place}" totalsRowShown="0">`,
    `<autoFilter ref="${place}"/>`,
    `<tableColumns count="${header.length}">${columns.join('')}</tableColumns>`,
    '<tableStyleInfo showFirstColumn="0" showLastColumn="0" showRowStripes="0" showColumnStripes="0"/>',
    '</table>',
  ].join('')
}

function linksOf(sheet: SheetParts | undefined): string {
  if (!sheet || sheet.links.length === 0) return ''
  const ids = idsOf(sheet)
  const links = sheet.links.slice(0, MOST_LINKS).map(({ row, column, href }) => {
    const to = href.startsWith('#') ? `location="${attribute(href.slice(1))}!A1"` : `r:id="${ids.get(href)}"`
    return `<hyperlink ref="${getCellAddress(row, column)}" ${to}/>`
  })
  return `<hyperlinks>${links.join('')}</hyperlinks>`
}

function targetsOf(sheet: SheetParts | undefined): string {
  if (!sheet) return ''
  return [...idsOf(sheet)]
    .map(
      ([href, id]) =>
        `<Relationship Id="${id}" Type="${relationships}/hyperlink" Target="${attribute(href)}" TargetMode="External"/>`,
    )
    .join('')
}

/** Each target is said once, however many cells lead there. */
function idsOf({ links }: SheetParts): ReadonlyMap<string, string> {
  const outside = links.slice(0, MOST_LINKS).filter(({ href }) => !href.startsWith('#'))
  const targets = new Set(outside.map(({ href }) => href))
  return new Map([...targets].map((href, index) => [href, `rId-link-${index + 1}`]))
}
