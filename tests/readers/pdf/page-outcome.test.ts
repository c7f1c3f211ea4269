import { describe, expect, it } from 'vitest'
import { type PageContent, pageOutcome } from '../../../src/readers/pdf/page-outcome.js'

const blank: PageContent = {
  width: 600,
  height: 800,
  pictures: [],
  inked: 0,
  invisible: 0,
  inner: 0,
  drawings: 0,
  unmapped: 0,
  outlines: 0,
  leftOut: [],
}

describe('the outcome of a page', () => {
  it.each<[string, Partial<PageContent>, string]>([
    ['nothing on it', {}, 'empty'],
    ['text', { inked: 500 }, 'ok'],
    ['drawings alone', { drawings: 20 }, 'ok'],
    ['a logo alone', { pictures: [[500, 20, 560, 60]] }, 'ok'],
    ['a scan', { pictures: [[0, 0, 600, 800]] }, 'needs-ocr'],
    ['a scan under a stamp', { pictures: [[0, 0, 600, 800]], inked: 24 }, 'needs-ocr'],
    [
      'a scan in strips',
      {
        pictures: [
          [0, 0, 600, 200],
          [0, 200, 600, 800],
        ],
        inked: 24,
      },
      'needs-ocr',
    ],
    [
      'a scan with a layer of invisible text',
      { pictures: [[0, 0, 600, 800]], invisible: 900, inked: 24 },
      'needs-ocr',
    ],
    ['a scan with stamps at its edges', { pictures: [[0, 0, 600, 800]], inked: 90, inner: 0 }, 'needs-ocr'],
    ['a picture behind a page of text', { pictures: [[0, 0, 600, 800]], inked: 900, inner: 800 }, 'ok'],
    ['a page of text with hidden words', { inked: 900, invisible: 20 }, 'ok'],
    [
      'text of which a part was left out',
      { inked: 900, leftOut: ['3 words outside of the page left out'] },
      'partial',
    ],
  ])('for %s', (_what, content, outcome) => {
    const judged = pageOutcome({ ...blank, ...content })
    expect(judged.outcome).toBe(outcome)
    expect(judged.reason === null).toBe(outcome === 'ok' || outcome === 'empty')
  })

  it('does not count the part of a picture outside of the page', () => {
    expect(pageOutcome({ ...blank, inked: 10, pictures: [[-600, 0, 60, 800]] }).outcome).toBe('ok')
  })
})
