import { describe, expect, it } from 'vitest'
import type { MetricRecord } from '../../schemas/record.js'
import { recordSchema } from '../../schemas/record.js'
import { boxAsScanned } from '../../src/document/leaning.js'
import type { Document } from '../../src/document/model.js'
import { markConfirmed } from '../../src/pipeline/confirmed-records.js'
import { recordWith } from '../making/record.js'
import { printedPage } from '../tables/printed-page.js'

const at = (left: number, page = 1): MetricRecord =>
  recordWith({ source: { page, ocr: true, boxes: [[left, 100, left + 10, 112]] } })
const page = printedPage({
  ocr: { uncertain: [], leaning: 0, confirmed: [{ text: '17', box: [200, 100, 210, 112] }] },
})
const paper = { pages: [page] } as unknown as Document

describe('a record whose digits a total confirmed', () => {
  it('says so, and no other does', () => {
    const records = [at(200), at(300), at(200, 2)]
    const marked = markConfirmed(records, paper)
    expect(marked.map(({ source }) => source.confirmedBy)).toEqual(['total', undefined, undefined])
    expect(recordSchema.parse(marked[0])).toEqual(marked[0])
    expect(marked.slice(1)).toEqual(records.slice(1))
  })

  it('is found where its picture stands on a page that leant', () => {
    const leant = { ...page, ocr: { uncertain: [], leaning: 0.05, confirmed: page.ocr?.confirmed ?? [] } }
    const seen = boxAsScanned([200, 100, 210, 112], 0.05, page)
    const record = recordWith({ source: { ocr: true, boxes: [[...seen]] } })
    expect(seen[0]).toBeGreaterThan(212)
    const [marked] = markConfirmed([record], { pages: [leant] } as unknown as Document)
    expect(marked?.source.confirmedBy).toBe('total')
  })
})
