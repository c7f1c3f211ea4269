import { expect, it } from 'vitest'
import { withoutFootnotes } from '../../../src/readers/html/footnotes.js'

it.each<[string, string, [string, string][]]>([
  ['A scheme[^2] for all.', 'A scheme for all.', []],
  ['A scheme [^a-1] for all.', 'A scheme for all.', []],
  ['A scheme[^2] [^2]: Paid by the trust.', 'A scheme', [['[^2]', 'Paid by the trust.']]],
  [
    'A scheme[^1] and another[^2]. [^1]: Paid by the trust. [^2]: Not paid[^1].',
    'A scheme and another.',
    [
      ['[^1]', 'Paid by the trust.'],
      ['[^2]', 'Not paid.'],
    ],
  ],
  ['[^1]: A note alone.', '', [['[^1]', 'A note alone.']]],
  ['Up [by 2] ^ 3', 'Up [by 2] ^ 3', []],
  ['A mark[^much-too-long-for-one] stays', 'A mark[^much-too-long-for-one] stays', []],
])('reads %j', (printed, text, notes) => {
  expect(withoutFootnotes(printed)).toEqual({
    text,
    notes: notes.map(([marker, note]) => ({ marker, text: note })),
  })
})
