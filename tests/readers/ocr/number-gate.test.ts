import { describe, expect, it } from 'vitest'
import { type Reading, settleNumber as settle, valueText } from '../../../src/readers/ocr/number-gate.js'
import type { Mark, NumberPicture } from '../../../src/readers/ocr/number-picture.js'

/** A picture of digits of usual size, in which nothing else is seen than so many marks between them. */
const clear = {
  marks: [],
  signs: null,
  tall: 9,
  wide: 0,
  raised: false,
  raisedAt: null,
  struck: false,
  dash: false,
  arrow: false,
  digitHeight: 30,
  gap: 3,
  blur: 0.6,
}

function settleNumber(readings: (Reading | null)[], dots: number, shown: Partial<NumberPicture> = {}) {
  return settle(readings, { ...clear, marks: Array<Mark>(dots).fill('?'), ...shown }, 1)
}

const said = (text: string, confidence = 95) => ({ text, confidence })

describe('a number', () => {
  it('is sure where two recognitions agree and one of them is firm', () => {
    expect(settleNumber([said('482'), said('482', 60)], 0)).toEqual({
      text: '482',
      confidence: 95,
      sure: true,
    })
  })

  it.each<[string, (Reading | null)[], number]>([
    ['that was recognised once', [said('482'), null, null], 0],
    ['of which no recognition is firm', [said('482', 70), said('482', 75)], 0],
    ['of which two recognitions differ', [said('0.16'), said('0.18')], 0],
    ['that a third recognition firmly reads as another', [said('482'), said('482'), said('432')], 0],
    ['of which another recognition sees a digit more', [said('482'), said('482'), said('1482', 40)], 0],
    ['whose point all recognitions lost', [said('134'), said('134'), said('134')], 1],
    ['that is a stroke and may be a letter', [said('1', 85), said('1', 90)], 0],
    ['with a line of the table in it', [said('|023'), said('|023')], 0],
    ['whose last digit was cut to a letter', [said('26C'), said('26C')], 0],
    ['with a bracket that has no like', [said('70]'), said('70]')], 0],
    ['that nothing was seen of', [null, null], 0],
  ])('%s is not', (_, readings, dots) => {
    expect(settleNumber(readings, dots).sure).toBe(false)
  })

  it.each<[string, string, Partial<NumberPicture>]>([
    ['whose last digit is the mark of a footnote', '122', { raised: true }],
    ['that is struck through', '379', { struck: true }],
    ['that has a dash before it, which was not read', '55.0', { marks: ['.'], dash: true }],
    ['whose comma was read as a point', '4.810', { marks: [','] }],
    ['with a comma that is none of thousands, or a point that may be one', '4,8', { marks: ['?'] }],
    ['of fine print', '482', { digitHeight: 11 }],
    ['that is blurred', '482', { digitHeight: 14, blur: 1.5 }],
    ['whose sign is none', '=55.0', { marks: ['.'] }],
    ['that is a year and not the next', '2022/28', {}],
  ])('%s is not sure', (_, text, shown) => {
    expect(settleNumber([said(text), said(text), said(text)], 0, shown).sure).toBe(false)
  })

  it.each<[string, Partial<NumberPicture>]>([
    ['–55.0', { marks: ['.'], dash: true }],
    ['4,810', { marks: [','] }],
    ['12%', { raised: true }],
    ['2022/23', {}],
    ['16+', {}],
    ['Q1', { raised: true }],
  ])('%s is sure as it is shown', (text, shown) => {
    expect(settleNumber([said(text), said(text)], 0, shown).sure).toBe(true)
  })

  it('keeps a point that one recognition and the picture have, and others lost', () => {
    expect(settleNumber([said('29.5'), said('295'), said('295')], 1)).toMatchObject({
      text: '29.5',
      sure: true,
    })
  })

  it('is a year and the next where others lost the stroke between them, or took it for a one', () => {
    const lost = [said('2021/22'), said('202122', 81), said('2021122', 82)]
    expect(settleNumber(lost, 0)).toMatchObject({ text: '2021/22', sure: true })
    expect(settleNumber([said('2021/22'), said('202123', 81)], 0).sure).toBe(false)
  })

  it('has as many digits as can be counted in its picture: a recognition of more or fewer is none', () => {
    const readings = [said('3381', 84), said('331', 88), said('331', 92)]
    expect(settleNumber(readings, 0, { signs: 3 })).toMatchObject({ text: '331', sure: true })
    expect(settleNumber(readings, 0).sure).toBe(false)
    expect(settleNumber([said('331'), said('331'), said('331')], 0, { signs: 4 }).sure).toBe(false)
  })

  it('is the one that was recognised alone, twice, where it was misread in its line', () => {
    expect(settleNumber([said('74', 39), said('7.'), said('7.')], 0).sure).toBe(false)
    expect(settleNumber([said('k', 60), said('7.'), said('7.')], 0)).toMatchObject({ text: '7.', sure: true })
  })
})

describe('the value of a text', () => {
  it.each([
    ['1,440', '1440'],
    ['(2021/22:', '2021/22'],
    ['43.1,', '43.1'],
    ['2023–24', '2023-24'],
    ['80.3%).', '80.3%'],
    ['(0.15)', '(0.15)'],
  ])('of %s is %s', (text, value) => {
    expect(valueText(text)).toBe(value)
  })

  it('tells apart what a point or a stroke makes another number', () => {
    expect(valueText('4.3')).not.toBe(valueText('43'))
    expect(valueText('10-17')).not.toBe(valueText('1017'))
  })
})

describe('what recognitions make of single signs', () => {
  it.each<[string, string[], Partial<NumberPicture>, string | null]>([
    [
      'a stroke between years that some lost is one of the signs counted',
      ['2021/22', '202122', '202122'],
      { signs: 7 },
      '2021/22',
    ],
    [
      'a mark at its end is no part of a number that others read without it',
      ['31!', '31', '31'],
      { signs: 2 },
      '31',
    ],
    ['a letter for the digit of a quarter says nothing against it', ['Q1', 'Q1', 'Ql'], {}, 'Q1'],
    ['a letter for a lone stroke does', ['1', '1', 'l'], {}, null],
    ['a nought that three read is none the less one where one reads a letter', ['0', 'O', '0', '0'], {}, '0'],
    ['a nought more than there are signs is none', ['£0635', '£635', '£635'], { signs: 4 }, '£635'],
    ['an arrow is no digit', ['410.7', '410.7', '410.7'], { marks: ['.'], arrow: true }, null],
    [
      'nor is what is no piece of ink as high as digits',
      ['(110.7%)', '(110.7%)'],
      { marks: ['.'], tall: 6 },
      null,
    ],
    [
      'signs that touch cannot be counted',
      ['(110.7%)', '(110.7%)'],
      { marks: ['.'], tall: 6, wide: 2 },
      '(110.7%)',
    ],
  ])('%s', (_, texts, shown, expected) => {
    const { text, sure } = settle(
      texts.map((one) => said(one)),
      { ...clear, ...shown },
      1,
    )
    expect(sure ? text : null).toBe(expected)
  })
})
