import { expect, it } from 'vitest'
import { plainStyle } from '../../src/output/style.js'
import { unrecognisedLines } from '../../src/output/unrecognised-lines.js'

const token = {
  page: 7,
  text: '431',
  context: 'Of the 612 children, 431 lived\nwith carers',
  reason: null,
  record: null,
}

it('lists what no rule understood with page and words, and nothing else', () => {
  const tokens = [
    { ...token, bin: 'unrecognised' },
    { ...token, bin: 'ignored', reason: 'date', text: '2024' },
    { ...token, bin: 'recorded', record: 'r1', text: '612' },
  ] as const
  expect(unrecognisedLines(tokens, plainStyle, 60)).toBe(
    '  not recognised:\n  p. 7    431        Of the 612 children, 431 lived with ca…\n\n',
  )
  expect(unrecognisedLines(tokens.slice(1), plainStyle, 60)).toBe('')
})
