import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { findsText, ITEM_SEAM } from '../../../src/readers/pdf/second-reading-match.js'

describe('findsText', () => {
  test.each([
    ['95 (86/9)', '86'],
    ['95 (86/9)', '95'],
    ['95 (86/9)', '9'],
    ['a rate of 37.9%', '37.9'],
    ['a rate of 37.9 %', '37.9%'],
    ['in Q4 24 /\n25 only', 'Q4 24 / 25'],
    ['in Q4 24/25', 'Q4 24 / 25'],
    ['cost £2,\n912 in all', '£2,912'],
    ['1 234 nights', '1\u00a0234'],
    ['between 10–12 children', '10-12'],
    ['between 10–12 children', '12'],
    ['twenty-\nfour', 'twenty-four'],
    ['three re-\nmands', 'three remands'],
    ['the ﬁrst ﬁve', 'five'],
    ['thir\u00adteen', 'thirteen'],
    ['the council’s 12', "council's 12"],
    ['\u22125%', '-5%'],
    [`43${ITEM_SEAM}1 households`, '43'],
    ['total 12.', '12'],
    ['(12)', '12'],
    ['£12', '12'],
    ['year – 5 children', '5'],
    ['12\t34', '12'],
    [`F i r s t${ITEM_SEAM} ${ITEM_SEAM}1 , 2 0 4${ITEM_SEAM} ${ITEM_SEAM}5 8`, '1,204'],
    [`1${ITEM_SEAM}\t1,${ITEM_SEAM},2${ITEM_SEAM}\t20${ITEM_SEAM}\t04${ITEM_SEAM}\t4`, '1,204'],
    [`c${ITEM_SEAM}ca${ITEM_SEAM}ar${ITEM_SEAM}re${ITEM_SEAM}e ${ITEM_SEAM}9${ITEM_SEAM}\t9`, '9'],
    ['58r of 61', '58r'],
  ])('%j holds %j', (page, printed) => {
    expect(findsText(page, printed)).toBe(true)
  })

  test.each([
    ['since 2012', '12'],
    ['112', '12'],
    ['120', '12'],
    ['3.12', '12'],
    ['12.5', '12'],
    ['1,012', '12'],
    ['12,500', '12'],
    ['the 12th', '12'],
    ['Q12', '12'],
    ['fell by -12', '12'],
    ['1\t2', '12'],
    ['1 2 of the 3', '12'],
    [`c${ITEM_SEAM}ca${ITEM_SEAM}ar${ITEM_SEAM}re${ITEM_SEAM}e 12${ITEM_SEAM}\t25`, '125'],
    ['58r', '58'],
    ['1 2', '12'],
    ['thirty-three', 'three'],
    ['threefold', 'three'],
    ['37.9%', '37.8%'],
    ['0.16', '.16'],
    ['anything', ''],
    ['', '12'],
  ])('%j does not hold %j', (page, printed) => {
    expect(findsText(page, printed)).toBe(false)
  })

  const number = fc.integer({ min: 0, max: 9_999_999 })
  const written = fc.oneof(
    number.map((value) => value.toLocaleString('en-GB')),
    number.map(String),
    fc.tuple(number, fc.nat(99)).map(([value, decimals]) => `${value}.${decimals}%`),
  )
  const spacing = fc.constantFrom(' ', '\n', '\t', '\u00a0', ' \n ')

  test('a number between blanks is found, whatever stands around', () => {
    fc.assert(
      fc.property(written, fc.lorem(), fc.lorem(), spacing, spacing, (value, before, after, left, right) => {
        expect(findsText(`${before}${left}${value}${right}${after}`, value)).toBe(true)
      }),
    )
  })

  test('no number is found inside a longer run of digits', () => {
    fc.assert(
      fc.property(number, fc.integer({ min: 1, max: 9 }), fc.boolean(), (value, digit, inFront) => {
        const longer = inFront ? `${digit}${value}` : `${value}${digit}`
        expect(findsText(` ${longer} `, String(value))).toBe(false)
      }),
    )
  })

  test('a number is not found among other numbers', () => {
    fc.assert(
      fc.property(number, fc.array(number), (value, others) => {
        const page = others.filter((other) => other !== value).join(' ')
        expect(findsText(page, String(value))).toBe(false)
      }),
    )
  })
})
