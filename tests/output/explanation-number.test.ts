import { describe, expect, it } from 'vitest'
import { loadCatalogue } from '../../schemas/catalogue.js'
import { type ExplainedNumber, explainNumber } from '../../src/extract/explain/explain-number.js'
import { numberExplanation, numberLine } from '../../src/output/explanation-number.js'
import { plainStyle } from '../../src/output/style.js'
import { unplacedNumbers } from '../../src/output/unplaced-numbers.js'
import type { Part } from '../making/prose.js'
import { seen } from '../making/seen.js'

const layout = { catalogue: loadCatalogue(), style: plainStyle, width: 80 }

function numbersOf(...parts: readonly Part[]): ExplainedNumber[] {
  const { reading, outcomes } = seen(...parts)
  return reading.all.map((one) => explainNumber(one, reading, outcomes))
}

const all = numbersOf(
  '# Youth justice',
  'The custody rate in Leeds was 0.19 per 1,000 in 2014/15.',
  'Of these, 12 children were placed in foster care, which is told here at length \u001b[31mso that it wraps.',
  'For 14 children a foster care place was found, which is told here at length.',
)
const [rate, , year, , partOfNobody, , unplaced] = all

describe('a number explained on a terminal', () => {
  it('says as what it was recorded, and what else was weighed', () => {
    const text = rate ? numberExplanation(rate, layout) : ''
    expect(text).toMatch(/^0\.19, page 1: recorded as custody\.rate\n/)
    expect(text).toMatch(/ {2}record {6}\S+: Custody rate, 2014\/15: 0\.19 per 1,000\n/)
    expect(text).toMatch(/what it may be a figure of \(needs 0\.62\)\n {4}\d\.\d\d {2}custody\.rate by “/)
  })

  it('says why it was not recorded, and what it looks like', () => {
    const text = unplaced ? numberExplanation(unplaced, layout) : ''
    expect(text).toMatch(/^14, page 1: not recorded\n/)
    expect(text.replace(/\s+/g, ' ')).toMatch(
      /why the likeliest metric is not likely enough; it looks like fostering\.places/,
    )
  })

  it('says of a part that nothing before it was counted ("0.19 per 1,000. Of these, 12 children …")', () => {
    const text = partOfNobody ? numberExplanation(partOfNobody, layout) : ''
    expect(text).toMatch(/^12, page 1: not recorded\n/)
    expect(text.replace(/\s+/g, ' ')).toMatch(
      /why it goes on about something in between that was not understood; it looks like cla\.placed/,
    )
  })

  it('is one line where it is ignored', () => {
    expect(year && numberLine(year, layout)).toMatch(/^2014, page 1: ignored: period; “/)
  })

  it('fits eighty columns and steers no terminal', () => {
    for (const text of all.map((one) => numberExplanation(one, layout))) {
      expect(text).not.toContain('\u001b')
      for (const line of text.split('\n')) expect(line.length).toBeLessThanOrEqual(80)
    }
  })
})

describe('the numbers that could not be placed, on a terminal', () => {
  it('are listed with page, likeliest metric, what was missing and the words around', () => {
    const text = unplacedNumbers('report.pdf', unplaced ? [unplaced] : [], layout)
    expect(text).toMatch(
      /^report\.pdf\n {2}1 number that looks like a figure of children’s services\n {2}p\. 1 14 /,
    )
    expect(text).toMatch(/fostering\.places 0\.\d\d: the likeliest metric is not likely enough/)
    expect(text).toContain('foster care place was found')
    for (const line of text.split('\n')) expect(line.length).toBeLessThanOrEqual(80)
  })

  it('are said to be none where there are none', () => {
    expect(unplacedNumbers('report.pdf', [], layout)).toBe(
      'report.pdf\n  0 numbers that look like figures of children’s services\n',
    )
  })
})
