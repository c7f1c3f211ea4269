import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { MetricShelves } from '../../src/output/metric-shelves.js'
import { testFolder } from '../making/folder.js'
import { recordWith } from '../making/record.js'

async function shelved(shelves: MetricShelves): Promise<string[]> {
  const lines: string[] = []
  for await (const records of shelves.metrics())
    lines.push(`${records[0]?.metric}: ${records.map(({ id }) => id).join(' ')}`)
  return lines
}

it('gives the records of one metric after the other, each in the order they came, metrics in that of series ids', async () => {
  const shelves = await MetricShelves.in(testFolder()('shelves'))
  const came = [
    ['r1', 'fte.rate.change'],
    ['r2', 'fte.rate_of'],
    ['r3', 'fte.rate'],
    ['r4', 'cla.rate'],
    ['r5', 'fte.rate'],
  ] as const
  for (const [id, metric] of came) await shelves.add(recordWith({ id, metric }))
  expect(await shelved(shelves)).toEqual([
    'cla.rate: r4',
    'fte.rate.change: r1',
    'fte.rate_of: r2',
    'fte.rate: r3 r5',
  ])
})

it('holds more records than it keeps in memory', async () => {
  const shelves = await MetricShelves.in(testFolder()('shelves'))
  const ids = Array.from({ length: 4_500 }, (_, index) => `r${index}`)
  for (const id of ids) await shelves.add(recordWith({ id }))
  expect(await shelved(shelves)).toEqual([`custody.rate: ${ids.join(' ')}`])
})

it('begins empty where a run before left its shelves, and leaves none', async () => {
  const folder = testFolder()
  mkdirSync(folder('shelves'))
  writeFileSync(folder('shelves', '0'), 'left behind')
  const shelves = await MetricShelves.in(folder('shelves'))
  await shelves.add(recordWith())
  expect(await shelved(shelves)).toEqual(['custody.rate: r1'])
  await shelves.clear()
  expect(existsSync(folder('shelves'))).toBe(false)
})
