import { describe, expect, it } from 'vitest'
import { brokenDownBy } from '../../src/language/breakdowns.js'
import { speaksOfMeasure, speaksOfPart } from '../../src/language/ellipsis.js'
import { findRateBases } from '../../src/language/rate-bases.js'
import { findTimings } from '../../src/language/timings.js'

describe('what a label says beside its name', () => {
  it.each([
    ['Rate per 100,000 aged 10 to 17', ['per 100,000 aged 10 to 17']],
    ['per 10,000 under 18', ['per 10,000 under 18']],
    ['Remands per child', []],
  ])('“%s” is taken of a population', (text, bases) => {
    expect(findRateBases(text).map(({ start, end }) => text.slice(start, end))).toEqual(bases)
  })

  it.each([
    ['At the start of the year', 'start'],
    ['Children looked after at year end', 'end'],
    ['Started during the quarter', 'during'],
    ['Opening position', 'start'],
  ])('“%s” places its figures in time', (text, timing) => {
    expect(findTimings(text)[0]?.timing).toBe(timing)
  })

  it.each(['Ended plans', 'Starts', 'Weekend visits'])('“%s” places nothing in time', (text) => {
    expect(findTimings(text)).toEqual([])
  })

  it.each([
    ['Contacts by source', ['source']],
    ['Age and sex of children looked after', ['Age', 'sex']],
    ['Table 2 Children by placement and age', ['placement', 'age']],
  ])('“%s” says what it breaks down by', (text, parts) => {
    expect(brokenDownBy(text)).toEqual(expect.arrayContaining(parts))
  })

  it.each([
    ['Of which within 45 working days', true, false],
    ['Including 12 girls', true, false],
    ['Rate', false, true],
    ['Within 45 working days, %', false, true],
    ['Custodial sentences', false, false],
  ])('“%s” leaves its subject to the row above as a part or as a measure', (text, part, measure) => {
    expect([speaksOfPart(text), speaksOfMeasure(text)]).toEqual([part, measure])
  })
})
