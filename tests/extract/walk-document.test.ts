import { describe, expect, it } from 'vitest'
import { loadCatalogue } from '../../schemas/catalogue.js'
import type { Document } from '../../src/document/model.js'
import { lexiconOf } from '../../src/extract/lexicon.js'
import { textReader } from '../../src/extract/read-text.js'
import { walkDocument } from '../../src/extract/walk-document.js'
import { paperFrame } from '../../src/understanding/frame/paper-frame.js'
import { documentOf, linesFrom, type Part } from '../making/prose.js'

const lexicon = lexiconOf(loadCatalogue())
const tools = { lexicon, read: textReader(lexicon) }

/** What each block inherits. */
function walked(parts: readonly Part[], changes: Partial<Document> = {}, file = 'paper.pdf') {
  const document = documentOf(parts, changes)
  const frame = paperFrame(document, { file, areas: lexicon.areas, stated: { day: null, area: null } })
  return [...walkDocument(document, frame, tools)].map(({ surroundings }) => surroundings)
}
const section = { title: '', level: 0, page: 1, parent: null, item: null, date: null }
const created = { title: null, author: null, producer: null, created: '2016-03-03' }

describe('the day that a paper’s dates are read by', () => {
  it.each<[string, Partial<Document>, string, string | null]>([
    ['is that of its meeting', { published: '2016-09-01' }, '2015-01-02.pdf', '2016-09-12'],
    ['is that of its publication', { meetingDate: null, published: '2016-09-01' }, 'a.pdf', '2016-09-01'],
    [
      'is the one that its file is named by',
      { meetingDate: null, info: created },
      'a/pack_20150102.pdf',
      '2015-01-02',
    ],
    [
      'is late in a month that its file is named by',
      { meetingDate: null },
      'report-2015-02.pdf',
      '2015-02-28',
    ],
    ['is no number in its file’s name that is no day', { meetingDate: null }, '20159912345.pdf', null],
    ['is not a day in the name of its folder', { meetingDate: null }, '2015-01-02/report.pdf', null],
    ['is never the day the file was made', { meetingDate: null, info: created }, 'report.pdf', null],
    [
      'is that of the report a section stands in, before all of these',
      {
        sections: [
          { ...section, parent: 1 },
          { ...section, date: '2014-05-06' },
        ],
      },
      'a.pdf',
      '2014-05-06',
    ],
  ])('%s', (_rule, changes, file, day) => {
    expect(walked(['It rained.'], changes, file).map(({ asOf }) => asOf)).toEqual([day])
  })
})

describe('the headings above a block', () => {
  it('are the last of each level, innermost first', () => {
    const [weather, rain, text] = documentOf(['# Weather', '# Rain', 'It rained.']).blocks
    if (rain?.kind !== 'heading' || !weather || !text) throw new Error('no headings')
    const blocks = [weather, { ...rain, level: 2 }, text, { ...rain, text: 'Snow', level: 2 }, text]
    const [, , first, , second] = walked([], { blocks })
    expect(first?.headings.map((heading) => heading.text)).toEqual(['Rain', 'Weather'])
    expect(second?.headings.map((heading) => heading.text)).toEqual(['Snow', 'Weather'])
  })

  it('end with their section; its title and those around it stay', () => {
    const [heading, text] = documentOf(['# Rain', 'It rained.']).blocks
    if (!heading || !text) throw new Error('no blocks')
    const blocks = [heading, text, { ...text, section: 1 }]
    const sections = [
      { ...section, title: 'Item 7' },
      { ...section, title: 'Item 8', parent: 2 },
      { ...section, title: 'Pack' },
    ]
    expect(walked([], { blocks, sections }).map(({ headings }) => headings.map((one) => one.text))).toEqual([
      ['Item 7'],
      ['Rain', 'Item 7'],
      ['Item 8', 'Pack'],
    ])
  })
})

describe('the words that a list is introduced by', () => {
  const governed = (...parts: string[]) =>
    walked(parts).map(({ leadIn, entry }) => `${leadIn?.text ?? '–'} ${entry ? '>' : '|'}`)

  it('govern each of its entries', () => {
    expect(governed('The weather was:', '- rain', '- snow')).toEqual([
      '– |',
      'The weather was: >',
      'The weather was: >',
    ])
  })

  it('do not govern a paragraph behind it, which leads in what follows', () => {
    const long = 'In all these years there was no weather that anybody here could ever complain of.'
    expect(governed('The weather was:', '- rain', long, '- snow').slice(2)).toEqual([
      'The weather was: |',
      `${long} |`,
    ])
  })

  it('yield to an entry that opens a list of its own with a time', () => {
    expect(governed('The weather was:', '- In the last 12 months:', '- rain').at(-1)).toBe(
      'In the last 12 months: >',
    )
  })

  it('govern parts of what they counted, and the numbers that go on behind those', () => {
    const whole = 'It rained on 262 days.'
    expect(
      governed(whole, 'Of this number, 161 were cold.', '- 40 were warm', '- Snow was rare').slice(1),
    ).toEqual([`${whole} >`, `${whole} >`, `${whole} |`])
  })

  it('end at a heading', () => {
    expect(governed('The weather was:', '# Rain', '- rain').at(-1)).toBe('– |')
  })
})

describe('what a section is about', () => {
  it('is its own words first, then those around it, then faintly the whole paper’s', () => {
    const texts = [
      'First-time entrants fell.',
      'Custodial sentences fell.',
      'Remand nights fell. Remand nights rose. Remand nights fell.',
    ]
    const blocks = texts.map((text, index) => ({ ...documentOf([text]).blocks[0], section: index }))
    const sections = [section, { ...section, parent: 0 }, section]
    const subjects = walked([], { blocks: blocks as Document['blocks'], sections }).map(
      ({ subject }) => subject,
    )
    const ranked = [...(subjects[1] ?? [])].sort(([, a], [, b]) => b - a).map(([family]) => family)
    expect(ranked).toEqual(['custody', 'fte', 'remand'])
  })
})

describe('a title that breaks before its year', () => {
  it('is of the part of the year that its first line names', () => {
    const lines = linesFrom(
      { meetingDate: '2016-10-17' },
      '# Children’s social care performance: Quarter 1',
      '# 2016/17',
      'The safeguarding hub received 4,186 contacts.',
    )
    expect(lines).toEqual(['referrals.contacts 4186 count FY2016/17-Q1'])
  })

  it('leaves entries the day that leads them in, though the year is not over', () => {
    const lines = linesFrom(
      { meetingDate: '2016-10-17' },
      '# Children in our care 2016/17',
      'At 30 June 2016:',
      '- 654 children were looked after',
    )
    expect(lines).toEqual(['cla.children 654 count 2016-06-30'])
  })

  it('gives a stock no day that is still to come', () => {
    const lines = linesFrom(
      { meetingDate: '2016-10-17' },
      '# Children in our care 2016/17',
      'Of our looked after children 38 were unaccompanied asylum-seeking children.',
    )
    expect(lines.some((line) => line.includes('2017-03-31'))).toBe(false)
  })
})
