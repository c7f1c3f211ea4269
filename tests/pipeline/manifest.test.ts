import { describe, expect, it } from 'vitest'
import { manifestSchema, type PaperEntry } from '../../schemas/manifest.js'
import { manifestOf } from '../../src/pipeline/manifest.js'
import { failedEntry } from '../../src/pipeline/paper-entry.js'

const lost = failedEntry({ file: 'b.pdf', url: null }, null, { outcome: 'damaged', message: 'is cut off' })
const pages: PaperEntry['pages'] = [1, 2].map((page) => ({ page, label: null, outcome: 'ok', reason: null }))
const read: PaperEntry = { ...lost, file: 'a.pdf', outcome: 'ok', message: null, pages, records: 5 }

describe('manifestOf', () => {
  it('adds up what its papers say, a paper that lost a page among the failed ones', () => {
    const manifest = manifestOf([read, lost, { ...read, outcome: 'partial' }], 4)
    expect(manifest.counts).toEqual({ papers: 3, failed: 2, pages: 4, records: 10, series: 4 })
    expect(manifestSchema.parse(manifest)).toEqual(manifest)
  })

  it('names the exact version of every engine that read its papers', () => {
    const versions = Object.values(manifestOf([], 0).engines)
    expect(versions.length).toBeGreaterThan(0)
    for (const version of versions) expect(version).toMatch(/^\d+\.\d+\.\d+/)
  })
})
