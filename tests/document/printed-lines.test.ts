import { describe, expect, it } from 'vitest'
import { printedLines } from '../../src/document/printed-lines.js'
import { column, type Print, pageOf } from './printed-page.js'

const textsOf = (prints: readonly Print[]) => printedLines(pageOf(prints)).map(({ text }) => text)

describe('printedLines', () => {
  it('parts what was drawn at another time from the words that it lies upon', () => {
    const prints = [
      { text: 'the offer remains in place', x: 60, y: 100 },
      { text: 'Page 7', x: 90, y: 102 },
    ]
    expect(textsOf(prints)).toEqual(['the offer remains in place', 'Page 7'])
  })

  it.each<[string, Print, string[]]>([
    ['another height', { text: 'two', x: 80, y: 112 }, ['one', 'two']],
    ['a wide gap', { text: 'two', x: 90, y: 100 }, ['one', 'two']],
    ['a step backwards', { text: 'two', x: 60, y: 100 }, ['one', 'two']],
    ['a space', { text: 'two', x: 78, y: 100 }, ['one two']],
  ])('parts or joins at %s', (_, next, texts) => {
    expect(textsOf([{ text: 'one', x: 60, y: 100 }, next])).toEqual(texts)
  })

  it('reads turned words by place and mends one that draw order tore apart', () => {
    const at = (text: string, y: number): Print => ({ text, x: 13, y, rotation: 270 })
    expect(textsOf([at('31', 277), at('ge', 290), at('Pa', 300)])).toEqual(['Page 31'])
  })

  it('takes only what hardly anything follows for drawn last', () => {
    const body = column(60, 100, Array<string>(6).fill('one two three four'))
    const last = printedLines(pageOf([...body, { text: 'Page 7', x: 280, y: 810 }])).map(
      (line) => line.drawnLast,
    )
    expect(last).toEqual([false, false, false, false, true, true, true])
  })
})
