import { describe, expect, it } from 'vitest'
import { partsOf } from '../../../src/readers/ocr/run-together.js'

/** A word of signs that stand at these places, each 20 pixels wide. */
function word(signs: readonly [text: string, x: number, confidence: number][]) {
  const symbols = signs.map(([text, x0, confidence]) => ({
    text,
    confidence,
    bbox: { x0, y0: 10, x1: x0 + 20, y1: 40 },
  }))
  const text = symbols.map((sign) => sign.text).join('')
  return {
    text,
    confidence: 75,
    bbox: { x0: symbols[0]?.bbox.x0 ?? 0, y0: 10, x1: 400, y1: 40 },
    symbols,
  } as never
}

describe('a word', () => {
  it('of lone digits that stand far apart is several, each as sure as its own signs', () => {
    const parts = partsOf(
      word([
        ['3', 0, 96],
        ['2', 90, 94],
        ['1', 180, 99],
        ['7', 204, 91],
      ]),
      40,
    )
    expect(parts.map(({ text, confidence }) => [text, confidence])).toEqual([
      ['3', 96],
      ['2', 94],
      ['17', 91],
    ])
    expect(parts[2]?.bbox).toEqual({ x0: 180, y0: 10, x1: 224, y1: 40 })
  })

  it('of letters that stand apart stays one', () => {
    const wide = word([
      ['H', 0, 96],
      ['1', 90, 94],
    ])
    expect(partsOf(wide, 40)).toEqual([wide])
  })

  it('whose signs stand together is left as it is', () => {
    const whole = word([
      ['4', 0, 96],
      ['8', 24, 94],
      ['2', 60, 99],
    ])
    expect(partsOf(whole, 40)).toEqual([whole])
  })
})
