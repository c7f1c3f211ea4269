import { describe, expect, it } from 'vitest'
import { loadCatalogue } from '../../schemas/catalogue.js'
import { explainRecord } from '../../src/extract/explain-record.js'
import { type ExplainedToken, pageExplanation } from '../../src/output/explanation-page.js'
import { recordExplanation } from '../../src/output/explanation-record.js'
import { plainStyle } from '../../src/output/style.js'
import { recordWith } from '../making/record.js'

const layout = { catalogue: loadCatalogue(), style: plainStyle, width: 90 }

describe('a record explained on a terminal', () => {
  it('names the figure, its parts and where they were read, its words with the figure marked, and its page', () => {
    const text = recordExplanation(explainRecord(recordWith(), layout.catalogue), layout)
    expect(text).toMatch(/^Custody rate: 0\.19 per 1,000, 2022\/23\n/)
    expect(text).toMatch(/ {2}metric +custody\.rate, from its sentence: “custody rate”\n/)
    expect(text).toMatch(/ {2}area +Derby, from the paper\n/)
    expect(text).toMatch(/ {2}words +The custody rate was «0\.19» per 1,000\.\n/)
    expect(text).toMatch(/ {2}stands in +report\.pdf, page 1, 10 to 30 pt from the left, 20 to 40 pt/)
  })

  it('marks the figure itself, not a longer number that it is part of', () => {
    const record = recordWith({
      text: '12',
      value: 12,
      source: { quote: 'Of 1,126 in 2012, 12 were girls.' },
    })
    expect(recordExplanation(explainRecord(record, layout.catalogue), layout)).toContain('2012, «12» were')
  })

  it('says where only a total of its table made its digits sure', () => {
    const explained = (source: { confirmedBy?: 'total' }) =>
      recordExplanation(explainRecord(recordWith({ source }), layout.catalogue), layout)
    expect(explained({ confirmedBy: 'total' })).toMatch(
      / {2}digits +recognised in a picture; .*not sure by themselves/,
    )
    expect(explained({})).not.toContain('digits')
  })

  it('lets no words of a paper steer the terminal', () => {
    const record = recordWith({
      label: 'Red\u001b[31m',
      source: { quote: '0.19 \u001b]0;x\u0007 \u202egnp' },
    })
    const text = recordExplanation(explainRecord(record, layout.catalogue), layout)
    for (const steering of ['\u001b', '\u0007', '\u202e']) expect(text).not.toContain(steering)
  })
})

describe('a page explained on a terminal', () => {
  const token = { page: 7, context: 'Of the 612 children', reason: null, record: null, made: null }
  const tokens: ExplainedToken[] = [
    { ...token, text: '612', bin: 'recorded', record: 'r1', made: recordWith() },
    { ...token, text: '2024', bin: 'ignored', reason: 'period' },
    { ...token, text: '431', bin: 'unrecognised' },
    { ...token, text: '9', bin: 'recorded', record: 'r2' },
  ]

  it('counts the bins and says of each number which one it is in, and why', () => {
    const lines = pageExplanation('pack.pdf, page 7', tokens, layout).trimEnd().split('\n')
    expect(lines.map((line) => line.replace(/\s{2,}/g, '  ').trim())).toEqual([
      'pack.pdf, page 7, 4 numbers: 2 recorded, 1 ignored, 1 unrecognised',
      '612  Custody rate, 2022/23: 0.19 per 1,000  Of the 612 children',
      '2024  ignored: period  Of the 612 children',
      '431  unrecognised  Of the 612 children',
      '9  left out of the results  Of the 612 children',
    ])
  })

  it('fits the terminal, however long the names of files, metrics and numbers are', () => {
    const long: ExplainedToken[] = [
      {
        ...token,
        text: '1,234,567,890,123',
        bin: 'recorded',
        record: 'r1',
        made: recordWith({ label: 'x'.repeat(90) }),
      },
      { ...token, text: '7', bin: 'unrecognised', context: 'y'.repeat(200) },
    ]
    const text = pageExplanation(`${'papers/'.repeat(20)}pack.pdf, page 7`, long, { ...layout, width: 80 })
    for (const line of text.split('\n')) expect(line.length).toBeLessThanOrEqual(80)
    expect(text).toContain('\n2 numbers: 1 recorded, 0 ignored, 1 unrecognised\n')
  })

  it('says what an unrecognised number looks like', () => {
    const like: ExplainedToken = { ...token, text: '7', bin: 'unrecognised', likely: 'cla.children' }
    expect(pageExplanation('pack.pdf, page 7', [like], layout)).toContain('unrecognised, like cla.children')
  })

  it('is one line for a page without numbers', () => {
    expect(pageExplanation('pack.pdf, page 7', [], layout)).toBe(
      'pack.pdf, page 7, 0 numbers: 0 recorded, 0 ignored, 0 unrecognised\n',
    )
  })
})
