import { expect, it } from 'vitest'
import type { PaperEntry } from '../../schemas/manifest.js'
import { pagesNotWhole, unreadTexts } from '../../src/output/unread-text.js'

const entry: PaperEntry = {
  file: 'a.pdf',
  paper: null,
  url: null,
  kind: 'pdf',
  title: null,
  outcome: 'ok',
  message: null,
  pages: (['ok', 'empty', 'needs-ocr', 'needs-ocr', 'failed'] as const).map((outcome, index) => ({
    page: index + 1,
    label: null,
    outcome,
    reason: outcome === 'failed' ? 'too large' : null,
  })),
  records: 0,
  tables: 0,
  reread: null,
  tokens: null,
  links: [],
}

it('pages that were not read whole are told by what became of them; an empty one was read', () => {
  expect(pagesNotWhole(entry).map(({ page }) => page)).toEqual([3, 4, 5])
  expect(unreadTexts(entry)).toEqual([
    'not read whole, needs-ocr: page 3-4',
    'not read whole, failed (too large): page 5',
  ])
})

it('a paper that was not read says why, and one that has something to say says it', () => {
  expect(unreadTexts({ ...entry, pages: [], outcome: 'damaged', message: 'no pages' })).toEqual([
    'damaged: no pages',
  ])
  // A bug of the past: "damaged: damaged: …".
  expect(unreadTexts({ ...entry, pages: [], outcome: 'damaged', message: 'damaged: cut off' })).toEqual([
    'damaged: cut off',
  ])
  expect(unreadTexts({ ...entry, pages: [], outcome: 'damaged' })).toEqual(['damaged'])
  expect(unreadTexts({ ...entry, pages: [], message: 'the same as b.pdf' })).toEqual(['the same as b.pdf'])
})
