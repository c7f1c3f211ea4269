import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findNonFigures, numberTokens } from '../../src/language/non-figures.js'

describe('findNonFigures', () => {
  it.each([
    ['on 21 March at noon', 'date', '21 March'],
    ['174 of them were 19, 20 or 21.', 'age', 'were 19, 20 or 21'],
    ['whose placement ended at 18 stayed', 'age', 'ended at 18'],
    ['five young people who are 16, and 17 young people', 'age', 'who are 16'],
    ['those who were still 17 when', 'age', 'who were still 17'],
    ['by 12/05/2020', 'date', '12/05/2020'],
    ['the 1990s', 'date', '1990s'],
    ['at 5.30 pm', 'time', '5.30 pm'],
    ['at 14:30 sharp', 'time', '14:30'],
    ['at 9am', 'time', '9am'],
    ['call 023 8000 0000', 'phone', '023 8000 0000'],
    ['at SO14 2AB', 'postcode', 'SO14 2AB'],
    ['in SO14 alone', 'postcode', 'SO14'],
    ['under section 47 of', 'statute', 'section 47'],
    ['under s.17 of', 'statute', 's.17'],
    ['the Crime and Disorder Act 1998', 'statute', 'Act 1998'],
    ['a Regulation 44 visit', 'statute', 'Regulation 44'],
    ['see paragraph 4.2 for', 'reference', 'paragraph 4.2'],
    ['as Table 3 shows', 'reference', 'Table 3'],
    ['in Appendix 2 and', 'reference', 'Appendix 2'],
    ['pupils of Year 11 who', 'reference', 'Year 11'],
    ['at Key Stage 4 and', 'reference', 'Key Stage 4'],
    ['Phase 3 of', 'reference', 'Phase 3'],
    ['for KPI 1 the', 'reference', 'KPI 1'],
    ['on page 12 of the', 'page-number', 'page 12'],
    ['Our priorities ........... 13', 'page-number', '13'],
    ['the 17-20 Strategic Plan', 'name', '17-20'],
    ['the 16 and 17 year olds who', 'age', '16 and 17 year olds'],
    ['those aged 10-17 who', 'age', 'aged 10-17'],
    ['the 15, 16 and 17 year olds', 'age', '15, 16 and 17 year olds'],
    ['help until they are 25', 'age', 'until they are 25'],
    ['with post-16 providers', 'age', 'post-16'],
    ['after 3 years of it', 'definition', '3 years'],
    ['in Domain 2 the', 'reference', 'Domain 2'],
    ['children under 18 who', 'age', 'under 18'],
    ['the over 16s are', 'age', 'over 16s'],
    ['a 16-17-year-old is', 'age', '16-17-year-old'],
    ['with 5 or more offences', 'definition', '5 or more'],
    ['with five or more offences', 'definition', 'five or more'],
    ['with 20+ children', 'definition', '20+'],
    ['rates per 1,000 are', 'definition', 'per 1,000'],
    ['a 12-month order', 'definition', '12-month'],
    ['within 15 working days of', 'definition', 'within 15 working days'],
    ['open 24/7 to', 'name', '24/7'],
    ['after COVID-19 the', 'name', 'COVID-19'],
    ['its Attainment 8 was', 'name', 'Attainment 8'],
    ['two thirds of', 'fraction', 'two thirds'],
    ['one in five is', 'fraction', 'one in five'],
    ['over the last 12 months it', 'period', 'last 12 months'],
    ['in Quarter 3 the', 'period', 'Quarter 3'],
    ['3. The board met', 'list-marker', '3.'],
    ['2.1 Progress of care', 'paragraph-number', '2.1'],
    ['The rate has fallen. 3.2 Custody rates are set out below.', 'paragraph-number', '3.2'],
    ['Reducing reoffending in 2018/19 2.6 The service has done much.', 'paragraph-number', '2.6'],
    ['to special schools6 and', 'footnote-marker', '6'],
    ['www.example.org/2014/page', 'email-or-address', 'www.example.org/2014/page'],
  ])('says of %j that it holds a %s', (text, reason, printed) => {
    expect(findNonFigures(text)).toContainEqual(expect.objectContaining({ reason, text: printed }))
  })

  it.each([
    'Reoffenders commit at a rate of 2.8 The national rate is higher.',
    'The team has grown, incl. 3.5 Senior Practitioners.',
    'The service has 4.5 Social Workers.',
  ])('takes no figure for the number of a paragraph: %s', (text) => {
    expect(findNonFigures(text).map(({ reason }) => reason)).not.toContain('paragraph-number')
  })

  it.each(['12', '37.9%', '1,145,371', '(21)', '£2,016'])(
    'leaves the lone number %j of a cell alone',
    (text) => {
      expect(findNonFigures(text)).toEqual([])
    },
  )

  it.each([
    '95 children were remanded',
    'the target of 295',
    'Floor: 240',
    'Latest: 175. Target: 180',
    'fell by over 50%',
    'a fall to 16.5%',
    'the council’s 47 schools',
    '£2000 a place',
  ])('lets the figure of %j be one', (text) => {
    expect(findNonFigures(text)).toEqual([])
  })

  it('gives spans in the text, in order and without overlap, whatever the text', () => {
    const words = fc.constantFrom(
      'section',
      '47',
      'aged',
      '16',
      'and',
      '17',
      'year',
      'olds',
      'Table',
      '3',
      '.',
      'SO14',
      'March',
      '2014',
      '5+',
      'per',
      '1,000',
      '-',
      'one',
      'in',
      'five',
      '(',
      ')',
      'page',
    )
    fc.assert(
      fc.property(fc.array(words, { maxLength: 12 }), fc.constantFrom(' ', ''), (parts, joint) => {
        const text = parts.join(joint)
        let last = 0
        for (const { start, end, text: printed } of findNonFigures(text)) {
          expect(text.slice(start, end)).toBe(printed)
          expect(start).toBeGreaterThanOrEqual(last)
          expect(end).toBeGreaterThan(start)
          last = end
        }
      }),
    )
  })
})

describe('numberTokens', () => {
  it.each([
    ['36 of 1,145 in 2013/14', ['36', '1,145', '2013', '14']],
    ['SO14 and KPI1', ['14', '1']],
    ['thirty-six, one hundred and five, three', ['thirty-six', 'one hundred and five', 'three']],
    ['one of the first', []],
  ])('finds the number-like tokens of %j', (text, tokens) => {
    expect(numberTokens(text).map(({ start, end }) => text.slice(start, end))).toEqual(tokens)
  })

  it('covers every digit of a text', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('1', '2', '.', ',', ' ', 'a', '%', '/') }), (text) => {
        const covered = new Set(
          numberTokens(text).flatMap(({ start, end }) =>
            Array.from({ length: end - start }, (_, index) => start + index),
          ),
        )
        for (const { index } of text.matchAll(/\d/g)) expect(covered.has(index)).toBe(true)
      }),
    )
  })
})

it('takes a code that counts itself for no count', () => {
  const codes = findNonFigures('LAC 1 LAC 2 LAC 3')
  expect(codes.map(({ text, reason }) => `${text} ${reason}`)).toEqual([
    '1 reference',
    '2 reference',
    '3 reference',
  ])
  expect(findNonFigures('LAC 482, CIN 12')).toEqual([])
})
