import { describe, expect, it } from 'vitest'
import { rereadRecords } from '../../src/pipeline/second-reading-check.js'
import type { SecondReading } from '../../src/readers/pdf/second-reading.js'
import { recordWith } from '../making/record.js'

/** A second engine that knows these pages. */
function engine(
  pages: Record<number, string>,
  failure: string | null = null,
): SecondReading & { asked: number[] } {
  const asked: number[] = []
  return {
    asked,
    ahead: () => undefined,
    textOf: async (numbers) => {
      asked.push(...numbers)
      return new Map(
        numbers.flatMap((page) => (pages[page] === undefined ? [] : [[page, pages[page]] as const])),
      )
    },
    info: async () => ({ title: null, author: null, producer: null, created: null }),
    failure: async () => failure,
    close: async () => undefined,
  }
}

const onPage = (page: number, text: string) => recordWith({ id: `${page}-${text}`, text, source: { page } })

describe('rereadRecords', () => {
  it('confirms what the second engine finds on the page, and withholds what it does not', async () => {
    const records = [onPage(1, '0.19'), onPage(1, '0.31'), onPage(2, '0.19')]
    const { confirmed, withheld, unchecked } = await rereadRecords(
      records,
      engine({ 1: 'was 0.19 per', 2: 'none' }),
    )
    expect(confirmed.map(({ id }) => id)).toEqual(['1-0.19'])
    expect(withheld.map(({ id }) => id)).toEqual(['1-0.31', '2-0.19'])
    expect(unchecked).toEqual([])
  })

  it('asks once for each page that gave records, in order', async () => {
    const second = engine({ 3: '7 7', 9: '7' })
    await rereadRecords([onPage(9, '7'), onPage(3, '7'), onPage(3, '7')], second)
    expect(second.asked).toEqual([3, 9])
  })

  it('keeps the records of pages that it cannot read, and says why it could not', async () => {
    const reread = await rereadRecords([onPage(1, '7')], engine({}, 'it needs a password'))
    expect(reread).toMatchObject({ confirmed: [], withheld: [], failure: 'it needs a password' })
    expect(reread.unchecked).toHaveLength(1)
  })
})
