import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { numberTokens } from '../../src/language/number-tokens.js'
import { findPassingNumbers } from '../../src/language/passing-numbers.js'

const said = (text: string): string[] =>
  findPassingNumbers(text).map(({ start, end, reason }) => `${text.slice(start, end)} ${reason}`)

describe('numbers that count nothing', () => {
  it.each([
    ['These three teams share a building.', ['three enumeration']],
    ['The following 2 tables show the cohort.', ['2 enumeration']],
    ['The plan has four key priorities.', ['four enumeration']],
    ['There are two separate aspects to it.', ['two enumeration']],
    ['In one case the visit was late.', ['one indefinite']],
    ['One adopter said that it helped.', ['One indefinite']],
    ['The order lasts until 21; or 25 if in college.', ['21 age', '25 age']],
    ['It lasts until the child is 18 unless discharged.', ['18 age']],
    ['the 18-25 services', ['18 age', '25 age']],
    ['Points go from 9 (the highest) to 1 (the lowest).', ['9 definition', '1 definition']],
    ['compared with a group of 10 similar councils', ['10 definition']],
    ['The project will run for eight weeks.', ['eight duration']],
    ['a school week of three or four hours per week', ['three duration', 'four duration']],
    ['Decision 24/00123 was taken', ['24 reference', '00123 reference']],
    ['Section 12 (10) of an Act', ['10 statute']],
    ['holds more than £25,000 or one hundredth of the capital', ['25,000 statute']],
    ['The quorum of the panel is 3.', ['3 procedure']],
    ['the 25-26 budget', ['25 period', '26 period']],
    ['two things: 1. reviewing plans', ['two enumeration', '1 list-marker']],
    ['For example, if 3 cars are red, 2 are not.', ['3 example', '2 example']],
  ])('%j', (text, expected) => {
    expect(said(text)).toEqual(expect.arrayContaining(expected))
  })

  it.each([
    'One child lives with parents.',
    'Only one young person went missing.',
    'Those 140 strategy discussions led to inquiries.',
    'All four children are in school.',
    'The average wait is 23 weeks.',
    'Over 22 members joined.',
    'For example, 42% of plans were on time.',
    'There were 3 deaths.',
    'It cost £3m.',
  ])('leaves what may be a figure: %j', (text) => {
    expect(said(text)).toEqual([])
  })

  it('names numbers of the text, each once', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary-ascii', maxLength: 80 }), (text) => {
        const tokens = numberTokens(text).map(({ start, end }) => `${start}-${end}`)
        const found = findPassingNumbers(text).map(({ start, end }) => `${start}-${end}`)
        expect(new Set(found).size).toBe(found.length)
        expect(tokens).toEqual(expect.arrayContaining(found))
      }),
    )
  })

  it('answers a hostile text at once', () => {
    const text = `${'the 9 '.repeat(4000)}${'a'.repeat(4000)} one `.repeat(2)
    expect(findPassingNumbers(text).length).toBeGreaterThanOrEqual(0)
  }, 5000)
})
