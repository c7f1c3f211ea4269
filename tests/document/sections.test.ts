import { describe, expect, it } from 'vitest'
import type { Furniture, OutlineEntry, Page } from '../../src/document/model.js'
import { findSections, type LooseBlock } from '../../src/document/sections.js'
import { pageOf } from './printed-page.js'

type Printed = Parameters<typeof findSections>[0][number]

const text = (page = 1): Printed => ({ page, heading: null })
function heading(title: string, level = 1, rest: Partial<LooseBlock> = {}): Printed {
  const page = rest.page ?? 1
  const look = { pieces: [], marker: null, size: 12, bold: true }
  return { page, heading: { kind: 'heading', text: title, level, ...look, page, ...rest } }
}
const stampOf = (words: string): Furniture => ({
  kind: 'item-stamp',
  text: words,
  box: [0, 0, 0, 0],
  words: [],
})
const pages = (...stamps: readonly (string | null)[]): Page[] =>
  stamps.map((words, i) => pageOf([], { number: i + 1, furniture: words === null ? [] : [stampOf(words)] }))
const entry = (title: string, page: number | null, level = 1): OutlineEntry => ({ title, page, level })

describe('sections of headings', () => {
  it('stand under the last higher one, with the text before them in a section of its own', () => {
    const blocks = [
      text(),
      heading('Care'),
      text(),
      heading('Costs', 2),
      heading('Staff', 2),
      heading('Custody'),
    ]
    const { sections, sectionOf } = findSections(blocks, [], pages(null))
    expect(sections.map(({ title, parent }) => [title, parent])).toEqual([
      ['', null],
      ['Care', null],
      ['Costs', 1],
      ['Staff', 1],
      ['Custody', null],
    ])
    expect(sectionOf).toEqual([0, 1, 1, 2, 3, 4])
  })

  it('give an item’s number on an agenda only, and to all that stands under it', () => {
    const items = [heading('Care', 1, { marker: '7.' }), heading('Costs', 2)]
    const itemsOf = (blocks: readonly Printed[]) =>
      findSections(blocks, [], pages(null)).sections.map(({ item }) => item)
    expect(itemsOf(items)).toEqual([null, null])
    expect(itemsOf([heading('Agenda'), ...items])).toEqual([null, '7', '7'])
  })
})

describe('sections of an outline', () => {
  const findIn = (blocks: readonly Printed[], outline: readonly OutlineEntry[], on = pages(null, null)) =>
    findSections(blocks, outline, on)

  it('begin at the heading that reads alike, else with their page', () => {
    const blocks = [text(), heading('1. FOSTER CARE'), text(), text(2), heading('Other', 1, { page: 2 })]
    const { sections, sectionOf } = findIn(blocks, [entry('Foster care', 1), entry('Custody', 2)])
    expect(sections.map(({ title }) => title)).toEqual(['', 'Foster care', 'Custody'])
    expect(sectionOf).toEqual([0, 1, 1, 2, 2])
  })

  it('are not made of one entry alone, nor of entries that lead to no page', () => {
    const blocks = [heading('Care'), heading('Custody')]
    expect(findIn(blocks, [entry('All', 1), entry('Lost', null)]).sections.map(({ title }) => title)).toEqual(
      ['Care', 'Custody'],
    )
  })

  it('of a stamped item begin with its page, whatever heading reads alike further down', () => {
    const blocks = [text(), text(2), heading('Care', 1, { page: 2 })]
    const outline = [entry('6 Minutes', 1), entry('7 Care', 2)]
    const { sections, sectionOf } = findIn(blocks, outline, pages('Agenda Item 6', 'Agenda Item 7'))
    expect(sections.map(({ item }) => item)).toEqual(['6', '7'])
    expect(sectionOf).toEqual([0, 1, 1])
  })
})

it('lets a stamped item hold until the next one; an appendix’s stamp ends none', () => {
  const blocks = [1, 2, 3, 4].map((page) => heading(`Part ${page}`, 1, { page }))
  const { sections } = findSections(blocks, [], pages('Agenda Item 7', null, 'Appendix 1', 'Agenda Item 8b'))
  expect(sections.map(({ item }) => item)).toEqual(['7', '7', '7', '8b'])
})
