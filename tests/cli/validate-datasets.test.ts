import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Validation } from '../../schemas/validation.js'
import { fixture, type Run, yjs } from '../making/run-yjs.js'

const report = fixture('youth-justice-report.pdf')

let folder = ''
const at = (name: string): string => join(folder, name)

const mapping = {
  metric: {
    column: 'Measure',
    names: { Cohort: 'reoffending.cohort', Rate: 'reoffending.rate', Cost: 'remand.cost' },
  },
  area: { fixed: 'Derby City Council' },
  period: 'Year',
  value: 'Value',
  dimensions: { sex: 'Sex' },
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'yjs-datasets-'))
  writeFileSync(at('mapping.json'), JSON.stringify(mapping))
  await yjs('extract', report, '-o', at('out'), '-q')
})
afterAll(() => rmSync(folder, { recursive: true }))

/** Holds a table against the report. */
async function held(content: string | Uint8Array, map: unknown = mapping, ...words: string[]): Promise<Run> {
  writeFileSync(at('figures.csv'), content)
  writeFileSync(at('map.json'), JSON.stringify(map))
  return yjs('validate', at('figures.csv'), '--against', report, '--mapping', at('map.json'), ...words)
}

async function outcomes(content: string | Uint8Array, map?: unknown): Promise<Record<string, number>> {
  const { out } = await held(content, map, '--reporter', 'json')
  const [counts] = (JSON.parse(out) as Validation).datasets ?? []
  return Object.fromEntries(
    Object.entries(counts ?? {}).filter(([key, count]) => key !== 'file' && count !== 0),
  ) as Record<string, number>
}

const table = (...rows: string[]): string => ['Year,Measure,Sex,Value', ...rows, ''].join('\r\n')

describe('a dataset of our own shape', () => {
  it.each(['records.csv', 'series.csv', 'records.json', 'series.json'])(
    '%s is equal to the paper that it was read from, without a mapping',
    async (name) => {
      const { code, out } = await yjs('validate', at(`out/${name}`), '--against', report)
      expect(code).toBe(0)
      expect(out).toContain(': 34 figures: 34 equal\n')
    },
  )
})

it('records.csv for Excel is read back equal, with its months and days', async () => {
  const paper = fixture('arithmetic-report.pdf')
  const outcome = async (...flags: string[]) => {
    await yjs('extract', paper, '-o', at('excel'), '-q', ...flags)
    return yjs('validate', at('excel/records.csv'), '--against', paper)
  }
  const plain = await outcome()
  const forExcel = await outcome('--bom')
  expect(readFileSync(at('excel/records.csv'), 'utf8')).toContain(',day 2024-03-31,day,2024-03-31,')
  expect(forExcel).toEqual(plain)
})

describe('a plain table with a mapping', () => {
  it('tells each outcome, with both places where they differ', async () => {
    const rows = [
      '2019/20,Cohort,Total,142',
      '2021-22,Rate,,38%',
      '2021-22,Cohort,Male,85',
      '2018/19,Cohort,,142',
      '2017/18,Cohort,,9',
      '2021/22,Cohort,,[c]',
    ]
    const { code, out } = await held(table(...rows))
    expect(code).toBe(1)
    expect(out).toContain(
      '6 figures: 1 equal, 1 equal when rounded, 1 different, 1 found with another period, 1 not found, 1 without a value',
    )
    expect(out).toContain(`error: row 4, column Value: 85, but ${report}, p. 2 prints 84`)
    expect(out).toContain('warning: row 5, column Value: 142, but')
    expect(out).toMatch(/note: row 6, column Value: 9, but no paper\s+prints it/)
    expect(out).toMatch(/^6 figures: 3 checked, 2 unverified, 1 unreadable\n/)
  })

  it.each(['2021/22', '2021-22', 'FY2021/22', '2021/2022', 'FY21/22', '202122', 'April 2021 to March 2022'])(
    'takes %j for the financial year 2021/22',
    async (year) => expect(await outcomes(table(`${year},Cohort,,104`))).toEqual({ rows: 1, equal: 1 }),
  )

  it.each(['£186,000', '"£186,000 "', '£0.186m', '186k', '"186,000.00"'])(
    'takes %s for the same money',
    async (cell) => {
      const quoted = cell.includes(',') && !cell.startsWith('"') ? `"${cell}"` : cell
      expect(
        await outcomes(table(`2023/24,Cost,,${quoted}`), { ...mapping, unit: { fixed: 'gbp' } }),
      ).toEqual({ rows: 1, equal: 1 })
    },
  )

  it('reads one column a metric, shares as percentages, and a header that stands further down', async () => {
    const wide = {
      headerRow: 3,
      area: { fixed: 'E06000015' },
      period: 'Year',
      value: [
        { column: 'Cohort', metric: 'reoffending.cohort' },
        { column: 'Share', metric: 'reoffending.rate', unit: 'percent', scale: 100 },
        { column: 'Boys', metric: 'reoffending.cohort', dimensions: { sex: 'male' } },
      ],
    }
    const rows =
      'Reoffending,,,\n,,,\nYear,Cohort,Share,Boys\n2020/21,120,0.342,98\n,,,\n2021/22,104,0.375,84\n'
    expect(await outcomes(rows, wide)).toEqual({ rows: 6, equal: 6 })
  })

  it('never says of a number that a paper prints that it is not found', async () => {
    const { out } = await held(table('2019/20,Rate,Female,35.9%'))
    expect(out).toContain('printed but not read as this figure')
    expect(out).toMatch(/35\.9%?, which was\s+not\s+read as this figure/)
  })

  it('cannot run with headers alone: nothing was compared', async () => {
    const { code, err } = await held(table())
    expect(code).toBe(2)
    expect(err).toContain('no rows: nothing was compared')
  })

  const plain = table('2023/24,Cost,,"£186,000"')
  it.each([
    ['UTF-8', Buffer.from(plain)],
    ['UTF-8 with a byte order mark', Buffer.from(`\ufeff${plain}`)],
    ['UTF-16', Buffer.from(`\ufeff${plain}`, 'utf16le')],
    ['UTF-16 without a byte order mark', Buffer.from(plain, 'utf16le')],
    ['big-endian UTF-16', Buffer.from(`\ufeff${plain}`, 'utf16le').swap16()],
    ['windows-1252', Buffer.from(plain, 'latin1')],
    ['semicolons', Buffer.from(plain.replace(/,(?!000)/g, ';'))],
    ['tabs', Buffer.from(plain.replace(/,(?!000)/g, '\t'))],
    ['semicolons that Excel names', Buffer.from(`sep=;\r\n${plain.replace(/,(?!000)/g, ';')}`)],
    ['line feeds alone', Buffer.from(plain.replaceAll('\r\n', '\n'))],
  ])('is read in %s', async (_, bytes) => {
    expect(await outcomes(bytes)).toEqual({ rows: 1, equal: 1 })
  })

  it('is known to a baseline though rows are added to it', async () => {
    const known = ['--baseline', at('known.json')]
    await held(table('2019/20,Cohort,,141'), mapping, ...known, '--write-baseline')
    const longer = table('2020/21,Cohort,,120', '2019/20,Cohort,,141')
    expect((await held(longer, mapping, ...known)).code).toBe(0)
  })

  it('is bounded in what is told one by one', async () => {
    const { out } = await held(table(...Array.from({ length: 1500 }, () => '2019/20,Cohort,,1')))
    expect(out).toContain('500 further figures of the same kind are counted and not listed')
    expect(out).toContain('1,500 different')
  })
})

describe('a dataset that breaks its schema', () => {
  it.each([
    ['2019/20,Cohort,,"12,5"', 'row 2, column "Value" (D): "12,5" is no number'],
    ['2019/20,Cohort,,#REF!', 'row 2, column "Value" (D): "#REF!" is an error of the spreadsheet'],
    ['one day,Cohort,,5', 'row 2, column "Year" (A): "one day" is no period'],
    [',Cohort,,5', 'row 2, column "Year" (A): "" is blank'],
    ['2019/20,Cohrot,,5', 'row 2, column "Measure" (B): "Cohrot" is no metric of the catalogue'],
    ['2019/20,Cohort,robot,5', 'row 2, column "Sex" (C): "robot" is no member of sex'],
    ['2019/20,Cohort,5', 'row 2: the row has 3 cells, the header has 4'],
    ['2019/20,"Cohort,,5', 'row 2: a quote is opened and never closed'],
  ])('%s: names row, column and rule, and exits with 2', async (row, line) => {
    const { code, out, err } = await held(table(row))
    expect({ code, out }).toEqual({ code: 2, out: '' })
    expect(err).toContain(line)
  })

  it('has a line for each of the first ten broken cells, and no report', async () => {
    const rows = Array.from({ length: 30 }, (_, index) => `2019/20,Cohort,,x${index}`)
    const { code, err } = await held(table(...rows), mapping, '--reporter', `json=${at('never.json')}`)
    expect(code).toBe(2)
    expect(err.trimEnd().split('\n')).toHaveLength(10)
    expect(readdirSync(folder)).not.toContain('never.json')
  })

  it('is told where two encodings are mixed', async () => {
    const mixed = Buffer.concat([
      Buffer.from(table('2019/20,Café,,5')),
      Buffer.from('2019/20,Caf\xe9,,5', 'latin1'),
    ])
    const { code, err } = await held(mixed)
    expect(code).toBe(2)
    expect(err).toContain('row 3, column 2 (B): bytes that are not UTF-8')
  })

  it('is told to lack columns when there is no mapping', async () => {
    writeFileSync(at('plain.csv'), table('2019/20,Cohort,,5'))
    const { code, err } = await yjs('validate', at('plain.csv'), '--against', report)
    expect(code).toBe(2)
    expect(err).toContain('its columns are "Year", "Measure", "Sex", "Value"')
    expect(err).toContain('say what they mean with --mapping FILE')
  })

  it.each([
    ['no-such.csv', null, 'no such file'],
    ['empty.csv', '', 'is empty'],
    ['book.xlsx', 'PK\u0003\u0004 xl/', 'is an Excel workbook (.xlsx); save the table as CSV UTF-8'],
    ['paper.csv', '%PDF-1.7', 'is a PDF'],
    ['twice.csv', 'metric,area,period,value,value\n', 'column "value": the header names this column twice'],
    ['text.json', '{"a": ', 'neither a JSON array of rows nor one JSON object a line'],
  ])('%s is one clear line', async (name, content, line) => {
    if (content !== null) writeFileSync(at(name), content)
    const { code, out, err } = await yjs('validate', at(name), '--against', report)
    expect({ code, out }).toEqual({ code: 2, out: '' })
    expect(err).toContain(line)
    expect(err.trimEnd().split('\n')).toHaveLength(1)
  })
})

describe('a mapping that does not fit', () => {
  it.each([
    [
      { ...mapping, metric: { fixed: 'reofending.cohort' } },
      'metric: "reofending.cohort" is no metric of the catalogue; did you mean "reoffending.cohort"?',
    ],
    [
      { ...mapping, area: { fixed: 'Derbi' } },
      'area: "Derbi" is no area of the catalogue; did you mean "Derby"?',
    ],
    [{ ...mapping, period: 'Yaer' }, 'period: the table has no column "Yaer"; did you mean "Year"?'],
    [{ ...mapping, unit: { fixed: 'pounds' } }, 'unit: "pounds" is no unit'],
    [
      { ...mapping, dimensions: { sexx: 'Sex' } },
      '"sexx" is no dimension of the catalogue; did you mean "sex"?',
    ],
    [{ ...mapping, metric: undefined }, 'value "Value": nothing says what its metric is'],
    [{ ...mapping, values: 'Value' }, 'is no mapping: Unrecognized key: "values"'],
  ])('%#: %s', async (map, line) => {
    const { code, out, err } = await held(table('2019/20,Cohort,,142'), map)
    expect({ code, out }).toEqual({ code: 2, out: '' })
    expect(err).toContain(line)
  })
})
