import { beforeAll, describe, expect, it } from 'vitest'
import { findPrinted } from '../../../src/extract/explain/find-printed.js'
import { type UnderstoodPaper, understoodPaper } from '../../../src/pipeline/understood-paper.js'
import { builtInCatalogue } from '../../../src/sources/built-in-catalogue.js'
import { paperOfBytes } from '../../../src/sources/paper-source.js'

const page = `<!doctype html><title>Youth justice in Derby</title><h1>Youth justice in Derby</h1>
<p>The reoffending rate in Derby was 41% in 2022/23.</p><p>There were 41 first-time entrants in Derby in 2022/23.</p>
<p>The cost of remand in Derby was £1,200 in 2022/23, and five children were sentenced to custody in 2022/23.</p>`

let paper: UnderstoodPaper

beforeAll(async () => {
  const understanding = await understoodPaper(
    paperOfBytes('page.html', new TextEncoder().encode(page)),
    await builtInCatalogue(),
  )
  if (!understanding.ok) throw new Error(understanding.failure.message)
  paper = understanding.paper
})

describe('a number that is typed is found', () => {
  it.each([
    ['41', 2, true, 0],
    ['41%', 1, true, 1],
    ['£1,200', 1, true, 0],
    ['1 200', 1, true, 0],
    ['5', 1, true, 0],
    ['five', 1, true, 0],
    ['£41', 2, false, 0],
    ['67', 0, false, 0],
  ])('%s at %i places', (text, count, signed, others) => {
    const found = findPrinted(text, paper)
    expect([found.found.length, found.signed, found.others]).toEqual([count, signed, others])
  })

  it('on the page that is named alone', () => {
    expect(findPrinted('41', paper, 1).found).toHaveLength(2)
    expect(findPrinted('41', paper, 2).found).toHaveLength(0)
  })
})
