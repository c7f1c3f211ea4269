import { describe, expect, it } from 'vitest'
import { sentenceFigures } from '../../src/checks/sentence-figures.js'
import { documentOf, type Part } from '../making/prose.js'
import { recordWith } from '../making/record.js'

const read = (...parts: readonly Part[]) => sentenceFigures(documentOf(parts), 'sha256:0123456789abcdef', [])
const textsOf = (...parts: readonly Part[]) =>
  read(...parts).map(({ quantities }) => quantities.map(({ text }) => text))

describe('sentenceFigures', () => {
  it.each([
    ['a sentence without any change, share or pair', 'There were 40 boats and 7 sheds.', []],
    ['a sentence without numbers', 'The number of boats rose.', []],
    ['a percentage', 'In all 25% of the 40 boats left.', [['25%', '40']]],
    ['two values of which nothing says that they changed', 'It went from 40 boats to 50.', [['40', '50']]],
  ])('reads of %s what arithmetic can be in', (_, sentence, expected) => {
    expect(textsOf(sentence)).toEqual(expected)
  })

  it('reads a sentence of counts when the next one goes on about its change', () => {
    expect(textsOf('There were 40 boats and 50 sheds. This is a reduction of 20%.')).toHaveLength(2)
    expect(textsOf('There were 40 boats and 50 sheds. Roofs cost 20% less.')).toHaveLength(1)
  })

  it('ties a sentence to the one before it in its block, and to no other', () => {
    const [first, second, third] = read('It rose by 5%. It fell by 6%.', 'It rose by 7%.')
    expect(second?.before).toBe(first)
    expect([first?.before, third?.before]).toEqual([null, null])
    const [, apart] = read('It rose by 5%. Nobody knows why. It fell by 6%.')
    expect(apart?.before).toBeNull()
  })

  it('counts places in the text of the whole block', () => {
    for (const { text, quantities } of read('Boats fell by 5% to 38. Sheds rose by 6% to 53.')) {
      for (const said of quantities) expect(text.slice(said.start, said.end)).toBe(said.text)
    }
  })

  it('takes the record that was made of a quantity for its figure, and no record for two of them', () => {
    const quote = 'Boats fell by 5% and sheds fell by 5%.'
    const record = recordWith({ value: 5, unit: 'percent', text: '5%', source: { quote, boxes: [] } })
    const [sentence] = sentenceFigures(documentOf([quote]), 'sha256:a', [record])
    expect(sentence?.quantities.map(({ figure }) => figure.record)).toEqual([record, null])
  })

  it('takes no record of another page or sentence', () => {
    const quote = 'Boats fell by 5% in all.'
    const other = [{ page: 2, quote }, { quote: 'Sheds fell by 5% in all.' }].map((source) =>
      recordWith({ value: 5, unit: 'percent', text: '5%', source: { boxes: [], ...source } }),
    )
    const [sentence] = sentenceFigures(documentOf([quote]), 'sha256:a', other)
    expect(sentence?.quantities.map(({ figure }) => figure.record)).toEqual([null])
  })
})
