import { describe, expect, it } from 'vitest'
import type { Document, Word } from '../../../src/document/model.js'
import type { TokenAccount } from '../../../src/extract/token-account.js'
import { unrecognisedPlaces } from '../../../src/output/view/unrecognised-places.js'

const words = (text: string): Word[] =>
  text.split(' ').map((word, index) => ({
    text: word,
    box: [index * 10, 0, index * 10 + 8, 10],
    size: 10,
    bold: false,
    italic: false,
    colour: null,
    rotation: 0,
    superscript: false,
    order: index,
  }))
const documentOf = (text: string, ocr?: object) =>
  ({ pages: [{ number: 3, width: 600, height: 800, words: words(text), ocr }] }) as unknown as Document
const lost = (text: string, context: string): TokenAccount => ({
  page: 3,
  text,
  context,
  bin: 'unrecognised',
  reason: null,
  record: null,
})
const placesOf = (document: Document, tokens: readonly TokenAccount[]) =>
  unrecognisedPlaces(document, tokens)
    .get(3)
    ?.map(({ text, box: [left], unsure }) => ({ text, left, unsure }))

describe('the places of numbers that were not recognised', () => {
  const text = 'Staff fell from 12 to 9 a year a b c d e f g h i and 12, of them left'

  it('are those of the words that their account quotes', () => {
    const document = documentOf(text)
    expect(placesOf(document, [lost('12', 'h i and 12, of them left')])).toEqual([
      { text: '12', left: 180, unsure: false },
    ])
    expect(placesOf(document, [lost('12', 'Staff fell from 12 to 9')])).toEqual([
      { text: '12', left: 30, unsure: false },
    ])
  })

  it('are each of one number alone', () => {
    const places = placesOf(documentOf(text), [lost('12', 'fell from 12'), lost('12', 'fell from 12')])
    expect(places?.map(({ left }) => left).sort()).toEqual([180, 30])
  })

  it('are left out where the number is nowhere, or was understood', () => {
    expect(placesOf(documentOf(text), [lost('77', 'of 77')])).toEqual([])
    expect(placesOf(documentOf(text), [{ ...lost('12', 'from 12'), bin: 'ignored' }])).toBeUndefined()
  })

  it('of pictures are those where the digits are not sure', () => {
    const document = documentOf('', { leaning: 0, uncertain: [{ text: '4�', box: [50, 5, 60, 9] }] })
    const token = { ...lost('4�', '4� [50, 5, 60, 9]'), reason: 'ocr-uncertain' }
    expect(placesOf(document, [token])).toEqual([{ text: '4�', left: 50, unsure: true }])
  })
})
