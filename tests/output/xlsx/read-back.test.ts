import { execFileSync } from 'node:child_process'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { read, utils } from '@e965/xlsx'
import { parse } from 'csv-parse/sync'
import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { loadCatalogue } from '../../../schemas/catalogue.js'
import { periodText, valueText } from '../../../src/output/figure-text.js'
import { figuresWorkbook } from '../../../src/output/xlsx/figures-workbook.js'
import { savedResults } from '../../../src/pipeline/saved-results.js'
import { testFolder } from '../../making/folder.js'
import { workbookCells } from '../../making/read-workbook.js'
import { recordWith } from '../../making/record.js'

const catalogue = loadCatalogue()
const records = [
  recordWith(),
  recordWith({
    id: 'r2',
    value: 186000,
    unit: 'gbp',
    decimals: null,
    text: '£186,000',
    metric: 'remand.cost',
  }),
  recordWith({
    id: 'r3',
    value: 34.2,
    unit: 'percent',
    decimals: 1,
    text: '34.2%',
    dimensions: { sex: 'male' },
  }),
  recordWith({
    id: '=1+1',
    value: 5,
    unit: 'count',
    decimals: null,
    text: '-5',
    source: { quote: '=HYPERLINK("http://x.example","£")', file: '@x.pdf' },
  }),
  recordWith({ id: 'r5', value: 0.1, decimals: 2, text: '0.10', source: { quote: '1/2 2024-01' } }),
]
const papers = savedResults(records, []).map(({ entry }) => entry)

/** What the row of a record must say: the number itself, and the text as it is printed. */
const expected = records.map((record) => ({
  Value: record.value,
  Reads: valueText(record),
  Printed: record.text,
  Words: record.source.quote,
  Paper: record.source.file,
  Period: periodText(record.period),
  'Period id': record.period.id,
  'Record id': record.id,
  Page: record.source.page,
}))

/** The rows below the heads of a sheet of figures, by their heads. */
function figures(rows: readonly (readonly (string | number)[])[]): Record<string, string | number>[] {
  const head = rows.findIndex((row) => row.includes('Record id'))
  const names = rows[head] ?? []
  return rows
    .slice(head + 1)
    .filter((row) => row.length > 1)
    .map((row) => Object.fromEntries(names.map((name, index) => [name, row[index] ?? ''])))
}

/** LibreOffice, where the machine has it. */
const office = ['soffice', 'libreoffice'].find((name) => {
  try {
    return execFileSync(name, ['--version'], { stdio: 'pipe' }).length > 0
  } catch {
    return false
  }
})

describe('a workbook of figures', () => {
  it('reads back equal: numbers as numbers, text as text', async () => {
    const rows = figures(workbookCells(await figuresWorkbook(records, papers, catalogue), 4))
    expect(rows).toMatchObject(expected)
  })

  it('reads back equal by another reader, with printed decimals, and has no formula', async () => {
    const { Sheets, SheetNames, Props } = read(await figuresWorkbook(records, papers, catalogue))
    expect(Props).toMatchObject({
      Title: 'Figures of children’s services, read out of council papers',
      Language: 'en-GB',
    })
    expect(Sheets.Contents?.A5?.l).toMatchObject({ location: 'Figures!A1' })
    expect(SheetNames).toEqual(['Cover', 'Contents', 'Notes', 'Figures', 'Papers'])
    const sheet = Sheets.Figures ?? {}
    const rows = utils.sheet_to_json<(string | number)[]>(sheet, { header: 1, defval: '' })
    expect(figures(rows)).toMatchObject(expected)
    const cells = Object.values(Sheets).flatMap((one) =>
      Object.entries(one).flatMap(([place, cell]) => (place.startsWith('!') ? [] : [cell])),
    )
    expect(cells.filter(({ f }) => f !== undefined)).toEqual([])
    const shown = records.map((_, index) => sheet[`F${index + 4}`]?.w)
    expect(shown).toEqual(['0.19', '186,000', '34.2', '5', '0.10'])
  })

  it('leads from the number of a page to the page, as data and not as a formula', async () => {
    const places = new Map([['sha256:1', 'a%26b/javascript%3Ax.pdf']])
    const some = [recordWith({ source: { paper: 'sha256:1', page: 3 } }), recordWith()]
    const file = await figuresWorkbook(some, papers, catalogue, places)
    const sheet = read(file).Sheets.Figures ?? {}
    expect(sheet.K4).toMatchObject({ v: 3, l: { Target: 'a%26b/javascript%3Ax.pdf#page=3' } })
    expect(sheet.K5?.l).toBeUndefined()
    const address = new Map([['sha256:1', 'https://x.example/?a=1&b="<']])
    const web = read(await figuresWorkbook(some, papers, catalogue, address)).Sheets.Figures ?? {}
    expect(web.K4?.l?.Target).toBe('https://x.example/?a=1&b="<#page=3')
  })

  it('has one table a sheet, which spreadsheets and screen readers know by its name and heads', async () => {
    const parts = unzipSync(await figuresWorkbook(records, papers, catalogue))
    const tables = Object.keys(parts).filter((name) => name.startsWith('xl/tables/'))
    const named = tables.map((name) =>
      /displayName="(\w+)" ref="([A-Z\d:]+)"/.exec(strFromU8(parts[name] ?? new Uint8Array()))?.slice(1),
    )
    expect(named).toEqual([
      ['Contents', 'A3:B6'],
      ['Notes', 'A3:B24'],
      ['Figures', 'A3:U8'],
      ['Papers', 'A3:G4'],
    ])
  })

  it.skipIf(office === undefined)(
    'is opened by LibreOffice, which shows what is printed and runs nothing',
    async () => {
      const at = testFolder()
      writeFileSync(at('f.xlsx'), await figuresWorkbook(records, papers, catalogue))
      mkdirSync(at('home'))
      const filter = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,false,false,false,false,4'
      execFileSync(
        office ?? '',
        [
          `-env:UserInstallation=file://${at('home')}`,
          '--headless',
          '--convert-to',
          filter,
          '--outdir',
          at(),
          at('f.xlsx'),
        ],
        { stdio: 'pipe', timeout: 100_000 },
      )
      const rows = figures(parse(readFileSync(at('f-Figures.csv')), { relax_column_count: true }))
      const asText = expected.map((row) =>
        Object.fromEntries(Object.entries(row).map(([name, value]) => [name, String(value)])),
      )
      expect(rows).toMatchObject(asText)
    },
    120_000,
  )
})
