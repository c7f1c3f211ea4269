import { expect, it } from 'vitest'
import type { Glyph } from '../../../src/readers/pdf/glyph.js'
import { raisedGlyphs } from '../../../src/readers/pdf/superscripts.js'
import { setText } from './glyphs.js'

const raised = (text: string, at: number) => setText(text, { at, base: 96, style: { size: 6 } })

/** The text of a run with its raised glyphs in brackets. */
function shown(run: readonly Glyph[]): string {
  const flags = raisedGlyphs(run)
  return run.map(({ text }, index) => (flags[index] ? `(${text})` : text)).join('')
}

it.each<[string, Glyph[], string]>([
  ['plain text', setText('in care'), 'in care'],
  ['a marker behind its word', [...setText('care'), ...raised('12', 20)], 'care(1)(2)'],
  ['a marker before its note', [...raised('1', 0), ...setText('Note', { at: 5 })], '(1)Note'],
  ['superscript signs', setText('km² a¹'), 'km(²) a(¹)'],
  [
    'small type on the line',
    [...setText('care'), ...setText('ab', { at: 20, style: { size: 6 } })],
    'careab',
  ],
  ['raised type of full size', [...setText('care'), ...setText('ab', { at: 20, base: 96 })], 'careab'],
  [
    'lowered small type',
    [...setText('CO'), ...setText('2', { at: 10, base: 104, style: { size: 6 } })],
    'CO2',
  ],
  [
    'the ending of an ordinal',
    [...setText('21'), ...raised('st', 10), ...setText(' May', { at: 20 })],
    '21st May',
  ],
  ['such letters behind a word', [...setText('care'), ...raised('st', 20)], 'care(s)(t)'],
])('tells raised small print in %s', (_, run, text) => {
  expect(shown(run)).toBe(text)
})
