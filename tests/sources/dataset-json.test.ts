import { describe, expect, it } from 'vitest'
import { buildSeries } from '../../src/series/build-series.js'
import { jsonRows } from '../../src/sources/dataset-json.js'
import { recordWith } from '../making/record.js'

async function read(content: string) {
  const opening = await jsonRows({
    file: 'figures.json',
    kind: 'json',
    text: async function* () {
      yield content.slice(0, 9)
      yield content.slice(9)
    },
  })
  if (!opening.ok) return { problem: opening.problem.rule }
  const rows: unknown[] = []
  for await (const row of opening.rows()) rows.push('cells' in row ? row.cells : row)
  return { header: opening.header, rows }
}

const rows = [{ a: 1, b: 'x' }, { a: 2 }]

describe('jsonRows', () => {
  it.each([
    ['an array', JSON.stringify(rows)],
    ['what an object holds', JSON.stringify({ note: 'ours', data: rows })],
    ['one object a line', `${rows.map((row) => JSON.stringify(row)).join('\n')}\n\n`],
  ])('takes %s for rows, with the columns of all of them', async (_, content) => {
    expect(await read(content)).toEqual({ header: ['a', 'b'], rows: [{ a: '1', b: 'x' }, { a: '2' }] })
  })

  it('names what is nested by its path, and leaves null blank', async () => {
    const content = JSON.stringify([{ area: { id: 'leeds', code: null }, n: 0 }])
    expect(await read(content)).toMatchObject({ rows: [{ 'area.id': 'leeds', 'area.code': '', n: '0' }] })
  })

  it('gives records, and series in all their vintages, the columns of our own tables', async () => {
    const old = recordWith({ id: 'old', value: 0.2, dimensions: { sex: 'male' } })
    const now = {
      ...old,
      id: 'new',
      value: 0.3,
      source: { ...old.source, paper: `sha256:${'b'.repeat(64)}` },
    }
    const own = { metric: 'custody.rate', area: 'derby', period: 'FY2022/23', dimensions: 'sex=male' }
    expect(await read(JSON.stringify([old]))).toMatchObject({
      rows: [{ ...own, value: '0.2', decimals: '2' }],
    })
    expect(await read(JSON.stringify({ series: buildSeries([old, now]) }))).toMatchObject({
      rows: [
        { ...own, value: '0.2' },
        { ...own, value: '0.3' },
      ],
    })
  })

  it('tells of an entry that is no row in its place, and reads the others', async () => {
    expect(await read('[{"a":1},7,{"a":2}]')).toMatchObject({
      rows: [{ a: '1' }, { row: 2, column: null }, { a: '2' }],
    })
  })

  it.each(['{"a":1}\n{"a":', '7', 'null', '"text"'])('takes %j for no table', async (content) => {
    expect(await read(content)).toEqual({ problem: expect.stringContaining('neither') })
  })
})
