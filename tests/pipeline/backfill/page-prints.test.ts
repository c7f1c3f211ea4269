import { expect, it } from 'vitest'
import { pagePrints } from '../../../src/pipeline/backfill/page-prints.js'
import { readPaper } from '../../../src/pipeline/read-paper.js'
import { onePageReport, packOf } from '../../making/packs.js'

async function printsOf(bytes: Uint8Array): Promise<Record<string, string>> {
  const reading = await readPaper(bytes)
  if (!reading.ok) throw new Error(reading.failure.message)
  const { document } = reading.value
  return pagePrints(document, new Set(document.pages.map(({ number }) => number)))
}

it('a page has the same print alone and in a pack that stamps it', async () => {
  const reports = [await onePageReport([12, 3, 480]), await onePageReport([14, 5, 495])]
  const [one, other, pack] = await Promise.all([...reports, await packOf(reports)].map(printsOf))
  expect(pack).toEqual({ 2: one?.[1], 3: other?.[1] })
})

it('a page with another number in the same words is another page', async () => {
  const [one, other] = await Promise.all(
    [await onePageReport([12, 3, 480]), await onePageReport([12, 3, 481])].map(printsOf),
  )
  expect(one?.[1]).toMatch(/^[0-9a-f]{24}$/)
  expect(one?.[1]).not.toBe(other?.[1])
})
