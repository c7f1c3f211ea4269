import { describe, expect, it } from 'vitest'
import { settleNumber, valueText } from '../../../src/readers/ocr/number-gate.js'

const said = (text: string, confidence = 95) => ({ text, confidence })

describe('a number', () => {
  it('is sure where two recognitions agree and one of them is firm', () => {
    expect(settleNumber([said('482'), said('482', 60)], 0)).toEqual({
      text: '482',
      confidence: 95,
      sure: true,
    })
  })

  it.each<[string, Parameters<typeof settleNumber>[0], number]>([
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

  it('keeps a point that one recognition and the picture have, and others lost', () => {
    expect(settleNumber([said('29.5'), said('295'), said('295')], 1)).toMatchObject({
      text: '29.5',
      sure: true,
    })
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
