import { appendFileSync, writeFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  type ListedPaper,
  listingHash,
  listingOf,
  listingText,
  readListing,
} from '../../../src/pipeline/backfill/listing.js'
import { testFolder } from '../../making/folder.js'

const listed = (file: string, url: string | null = null, result = 'r'): ListedPaper => ({
  file,
  url,
  paper: 'sha256:a',
  result,
  failure: null,
})

describe('listingOf', () => {
  it('orders papers by name and then by address, whichever way they come, and each once', () => {
    const papers = [listed('b'), listed('a', 'https://y'), listed('B'), listed('a', 'https://x'), listed('a')]
    const name = fc.shuffledSubarray(papers, { minLength: papers.length })
    fc.assert(
      fc.property(name, (all) => {
        const names = listingOf([...all, ...all]).map(({ file, url }) => `${file} ${url ?? ''}`.trim())
        expect(names).toEqual(['B', 'a', 'a https://x', 'a https://y', 'b'])
      }),
    )
  })

  it('keeps the last word on a paper', () => {
    expect(listingOf([listed('a', null, 'old'), listed('a', null, 'new')])).toEqual([
      listed('a', null, 'new'),
    ])
  })
})

describe('readListing', () => {
  it('gives back what was written, names of any characters included', async () => {
    const path = testFolder()('papers.ndjson')
    const failed: ListedPaper = {
      ...listed('a\n"b"\u2028.pdf'),
      result: null,
      failure: { outcome: 'fetch-failed', message: 'no answer' },
    }
    writeFileSync(path, listingText([failed, listed('c')]))
    expect(await readListing(path)).toEqual([failed, listed('c')])
  })

  it('takes a listing that is damaged, or not there, for none', async () => {
    const path = testFolder()('papers.ndjson')
    expect(await readListing(path)).toBeNull()
    writeFileSync(path, listingText([listed('a')]))
    appendFileSync(path, '{"file":"b","url"')
    expect(await readListing(path)).toBeNull()
  })
})

describe('listingHash', () => {
  it('changes with the papers and with the code that writes of them', () => {
    const hashes = [
      listingHash('a', '1'),
      listingHash('b', '1'),
      listingHash('a', '2'),
      listingHash('\na', ''),
    ]
    expect(new Set(hashes).size).toBe(4)
    expect(listingHash('a', '1')).toBe(hashes[0])
  })
})
