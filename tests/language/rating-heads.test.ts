import { expect, it } from 'vitest'
import { isRatingHead } from '../../src/language/rating-heads.js'

it.each([
  ['RAG', true],
  ['RAG rating', true],
  ['BRAG status', true],
  ['Current RAG', true],
  ['Green', false],
  ['RAG: Green <35%', false],
  ['Drag', false],
])('“%s” stands over ratings: %s', (label, rating) => {
  expect(isRatingHead(label)).toBe(rating)
})
