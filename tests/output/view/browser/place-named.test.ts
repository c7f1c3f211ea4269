import { describe, expect, it } from 'vitest'
import { placeNamed } from '../../../../src/output/view/browser/place-named.js'
import type { ViewFigure } from '../../../../src/output/view/view-data.js'

const figure = (id: string, page: number): ViewFigure => ({
  series: 0,
  paper: 0,
  page,
  boxes: [],
  id,
  period: '',
  value: 1,
  says: '1',
  confidence: 1,
  reasons: [],
  checks: [],
})
const figures = [figure('p1-24', 1), figure('p11-275', 11), figure('27d28c6c30b2-h3-long words of a page', 2)]

describe('the place that the end of an address names', () => {
  it.each([
    ['#p11-275-245-0', { figure: 1, page: 11 }],
    ['#p1-24', { figure: 0, page: 1 }],
    ['#h3-long%20words%20of%20a%20page', { figure: 2, page: 2 }],
    // Not the figure whose id begins with the same digits: it is not shown, and its page is.
    ['#p1-244-1-0', { page: 1 }],
    ['#p5', { page: 5 }],
    ['#page=5', null],
    ['#', null],
    ['', null],
    ['#%E0%A4%A', null],
  ])('%s', (hash, place) => {
    expect(placeNamed(hash, { figures })).toEqual(place)
  })
})
