import { parquetMetadata, parquetReadObjects } from 'hyparquet'
import { describe, expect, it } from 'vitest'
import { loadCatalogue } from '../../../schemas/catalogue.js'
import { recordsParquet } from '../../../src/output/parquet/figures-parquet.js'
import { recordsCsvColumns, recordsRows } from '../../../src/output/records-csv.js'
import { tableColumns } from '../../../src/output/table-columns.js'
import { recordWith } from '../../making/record.js'

const catalogue = loadCatalogue()

const records = [
  recordWith(),
  recordWith({
    id: 'r2',
    value: -0.1,
    decimals: null,
    text: '(0.1)',
    dimensions: { sex: 'male', age: '10-14' },
    source: { quote: '=1+1 “£” \ud83d\ude00\u0000', title: null, published: null, page: 7 },
  }),
  recordWith({ id: 'r3', value: 1234567.891, source: { published: '2024-02-31' } }),
]

async function readBack(bytes: Uint8Array): Promise<Record<string, unknown>[]> {
  const { buffer, byteOffset, byteLength } = bytes
  return parquetReadObjects({ file: buffer.slice(byteOffset, byteOffset + byteLength) as ArrayBuffer })
}

describe('recordsParquet', () => {
  it('reads back equal: every column of records.csv, of every record', async () => {
    const rows = await readBack(recordsParquet(records, catalogue))
    const expected = recordsRows(records, catalogue).map((row) =>
      Object.fromEntries(
        recordsCsvColumns.map((name, index) => {
          const value = row[index] ?? null
          if (value === '2024-02-31') return [name, null]
          return [
            name,
            value !== null && tableColumns[name]?.type === 'date' ? new Date(String(value)) : value,
          ]
        }),
      ),
    )
    expect(rows).toEqual(expected)
  })

  it('types its columns, whatever the rows hold, and also without any', () => {
    for (const some of [records, []]) {
      const bytes = recordsParquet(some, catalogue)
      const { schema, num_rows } = parquetMetadata(bytes.buffer.slice(0) as ArrayBuffer)
      expect(Number(num_rows)).toBe(some.length)
      const types = new Map(schema.map(({ name, type, converted_type }) => [name, [type, converted_type]]))
      expect(types.get('value')).toEqual(['DOUBLE', undefined])
      expect(types.get('page')).toEqual(['INT32', undefined])
      expect(types.get('period_end')).toEqual(['INT32', 'DATE'])
      expect(types.get('quote')).toEqual(['BYTE_ARRAY', 'UTF8'])
      expect(schema.slice(1).map(({ name }) => name)).toEqual(recordsCsvColumns)
    }
  })

  it('has the same bytes every time', () => {
    expect(recordsParquet(records, catalogue)).toEqual(recordsParquet(records, catalogue))
  })
})
