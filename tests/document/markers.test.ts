import { describe, expect, it } from 'vitest'
import { markerKind } from '../../src/document/markers.js'

describe('markerKind', () => {
  it.each([
    ['bullet', ['•', '▪', '➢', '·', '\uf0b7', '\uf0a7']],
    ['dash', ['-', '–', '−', '*', 'o', '>']],
    ['numbering', ['1.', '12)', '(3)', '(iv)', 'a)', 'B.', 'ii.', '2.1', '2.1.3.', '10.12']],
    ['bare-number', ['7', '12', '999']],
    [null, ['2024', '1,204', '37.9%', '0.125', 'on', '--', '(ten)', '••', 'a', '', '3.1.2.4.5']],
  ] as const)('%s: %j', (kind, texts) => {
    expect(texts.map((text) => [text, markerKind(text)])).toEqual(texts.map((text) => [text, kind]))
  })
})
