import { describe, expect, it } from 'vitest'
import { loadCatalogue } from '../../schemas/catalogue.js'
import { recordSchema } from '../../schemas/record.js'
import type { Document, TextBlock } from '../../src/document/model.js'
import { extractRecords } from '../../src/extract/extract-records.js'
import { documentOf, paper, recordsOf } from '../making/prose.js'
import { tableOf } from './table/table-of.js'

const sentence = 'In 2012/13 there were 48 first-time entrants and 9 custodial sentences.'
const table = tableOf([
  ['Year', 'First-time entrants', 'Custodial sentences'],
  ['2011/12', '60', '14'],
  ['2012/13', '48', '14'],
])
const idsOf = (...parts: Parameters<typeof recordsOf>[0]) => recordsOf(parts).map(({ id }) => id)

describe('the id of a record', () => {
  it('is the same for the same paper', () => {
    expect(idsOf(sentence, table)).toEqual(idsOf(sentence, table))
  })

  it('is one for each figure, also of equal cells', () => {
    const ids = idsOf(sentence, table)
    expect(ids).toHaveLength(6)
    expect(new Set(ids).size).toBe(6)
  })

  it('does not change with what stands before the figure in the paper', () => {
    expect(idsOf('The panel met in the town hall.', sentence)).toEqual(idsOf(sentence))
  })

  it('begins with the paper’s hash', () => {
    for (const id of idsOf(sentence, table)) expect(id).toMatch(/^0{12}-p1-[\w.-]+$/)
  })

  it('is another one in another paper', () => {
    const [other] = extractRecords(documentOf([sentence]), loadCatalogue(), {
      ...paper,
      sha256: `sha256:${'1'.repeat(64)}`,
    }).records
    expect(idsOf(sentence)).not.toContain(other?.id)
  })

  it('is made of the place on the page where there is one', () => {
    const [record] = placed(onTwoPages).records
    expect(record?.id).toBe('000000000000-p3-72-101-22')
  })
})

describe('the source of a record', () => {
  it('is the page, label and boxes of the piece that the figure stands in', () => {
    const [first, second] = placed(onTwoPages).records
    expect(first?.source).toMatchObject({ page: 3, boxes: [[72, 100.6, 500, 112.1]] })
    expect(second?.source).toMatchObject({ page: 4, pageLabel: '17', boxes: [[72, 50, 300, 62]] })
  })

  it('quotes the sentence', () => {
    const [record] = recordsOf([`The panel met. ${sentence} It was noted.`])
    expect(record?.source.quote.trim()).toBe(sentence)
  })

  it('names paper, meeting and the agenda item of the section', () => {
    const [record] = recordsOf([sentence], {
      title: 'Youth justice report',
      committee: 'Scrutiny Panel',
      sections: [{ title: 'Entrants', level: 1, page: 1, parent: null, item: '7', date: null }],
    })
    expect(record?.source).toMatchObject({
      paper: paper.sha256,
      file: 'paper.pdf',
      title: 'Youth justice report',
      section: 'Entrants',
      meeting: { committee: 'Scrutiny Panel', date: '2016-09-12', item: '7' },
    })
  })
})

it('gives counts no decimals and rates those printed', () => {
  const records = recordsOf([
    'In 2012/13 there were 48 first-time entrants.',
    'The reoffending rate in 2012/13 was 37.0%.',
  ])
  expect(records.map(({ decimals, text, value }) => [decimals, text, value])).toEqual([
    [null, '48', 48],
    [1, '37.0%', 37],
  ])
})

it('makes records that the published schema takes', () => {
  for (const record of recordsOf([sentence, table])) expect(recordSchema.safeParse(record).success).toBe(true)
})

/** The sentence printed over the turn of a page: its first figure on one page, its second on the next. */
const onTwoPages: TextBlock = {
  kind: 'paragraph',
  text: sentence,
  pieces: [
    { start: 0, end: sentence.indexOf('and'), page: 3, box: [72, 100.64, 500, 112.06] },
    { start: sentence.indexOf('and'), end: sentence.length, page: 4, box: [72, 50, 300, 62] },
  ],
  page: 3,
  level: 0,
  marker: null,
  size: 10,
  bold: false,
  section: 0,
}

function placed(block: TextBlock) {
  const blank = { width: 600, height: 800, outcome: 'ok', reason: null } as const
  const none = { words: [], rules: [], fills: [], pictures: [], links: [], furniture: [], tags: [] }
  const document: Document = {
    ...documentOf([]),
    kind: 'pdf',
    blocks: [block],
    pages: [
      { number: 3, label: null, ...blank, ...none },
      { number: 4, label: '17', ...blank, ...none },
    ],
  }
  return extractRecords(document, loadCatalogue(), paper)
}
