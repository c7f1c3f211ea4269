import { describe, expect, it } from 'vitest'
import { Headings } from '../../src/document/headings.js'
import type { OutlineEntry } from '../../src/document/model.js'
import { textOf } from '../../src/document/paragraphs.js'
import { paragraphsFrom } from './laid-out.js'
import { column, type Print, pageOf } from './printed-page.js'

const text = column(60, 300, Array<string>(8).fill('The teams met the families in their homes.'), {
  leading: 30,
})

/** The headings of a page of text that also prints these. */
function headingsOf(prints: readonly Print[], outline: readonly OutlineEntry[] = []): string[] {
  const pages = [pageOf([...prints, ...text])]
  const paragraphs = paragraphsFrom(pages)
  const headings = new Headings(paragraphs, pages, outline)
  return paragraphs.flatMap((one) => (headings.styleOf(one) ? [one.lines.map(textOf).join(' ')] : []))
}

const title = (words: string, rest: Partial<Print> = {}): Print => ({ text: words, x: 60, y: 100, ...rest })

describe('a heading', () => {
  it.each<[string, Print]>([
    ['larger type', title('Youth custody', { size: 12 })],
    ['bold type', title('Youth custody', { bold: true })],
    ['bold type a little smaller than the text', title('Youth custody', { bold: true, size: 9 })],
    ['a question', title('What did it cost?', { bold: true })],
    ['a year', title('2013/14', { bold: true })],
  ])('is told by %s', (_, print) => {
    expect(headingsOf([print])).toEqual([print.text])
  })

  it.each<[string, Print]>([
    ['plain type of the text’s size', title('Youth custody')],
    ['type hardly larger', title('Youth custody', { size: 11 })],
    ['a sentence', title('The number fell.', { bold: true })],
    ['words that begin small', title('of the city', { bold: true })],
    ['a caption', title('Figure 3 Youth custody', { bold: true })],
    ['a figure', title('1,204', { size: 16 })],
    ['a figure with its bound', title('Green < 0.5', { bold: true })],
    ['an item of a list', title('• Youth custody', { bold: true })],
    ['a field of the report’s head', title('Subject: Youth custody', { bold: true })],
    ['a day behind its label', title('Inspected: 3 May 2017', { bold: true })],
    ['a line of the contents', title('Youth custody ........ 7', { bold: true })],
  ])('is not %s', (_, print) => {
    expect(headingsOf([print])).toEqual([])
  })

  it('is whatever the outline names on that page, signs and capitals apart', () => {
    const entry = { title: '1. YOUTH CUSTODY', level: 1, page: 1 }
    expect(headingsOf([title('1 Youth custody')], [entry])).toEqual(['1 Youth custody'])
    expect(headingsOf([title('1 Youth custody')], [{ ...entry, page: 2 }])).toEqual([])
  })
})

it('is told by the type of its own page, where that has text enough', () => {
  const slide = column(60, 100, Array<string>(5).fill('What was found among the families in the year'), {
    size: 20,
    leading: 60,
  })
  const pages = [pageOf(text), pageOf(text, { number: 2 }), pageOf(slide, { number: 3 })]
  const paragraphs = paragraphsFrom(pages)
  const headings = new Headings(paragraphs, pages, [])
  expect(paragraphs.filter((one) => headings.styleOf(one))).toEqual([])
  const few = [pageOf(text), pageOf(slide.slice(0, 1), { number: 2 })]
  const alone = paragraphsFrom(few)
  expect(alone.filter((one) => new Headings(alone, few, []).styleOf(one))).toHaveLength(1)
})

it('looks the same in capitals only when all its letters outside of brackets are', () => {
  const pages = [pageOf([title('YOUTH CUSTODY (new)', { bold: true }), ...text])]
  const paragraphs = paragraphsFrom(pages)
  const [style] = paragraphs.flatMap((one) => new Headings(paragraphs, pages, []).styleOf(one) ?? [])
  expect(style).toEqual({ size: 10, capitals: true, bold: true })
})
