import { describe, expect, it } from 'vitest'
import { loadCatalogue } from '../../schemas/catalogue.js'
import { lexiconOf } from '../../src/extract/lexicon.js'
import { textReader } from '../../src/extract/read-text.js'

const lexicon = lexiconOf(loadCatalogue())
const read = textReader(lexicon)

describe('a text, read', () => {
  it('has no quantity where a date or a reference to a paragraph stands', () => {
    expect(read('On 12 March 2013 see paragraph 4.2.', null).quantities).toEqual([])
  })

  it('has the longer of a name and a member that stand in one place', () => {
    const member = read('Currently LAC', null)
    expect([member.names.length, member.dimensions.length]).toEqual([0, 1])
    const name = read('children looked after', null)
    expect(name.names.length).toBeGreaterThan(0)
    expect(name.dimensions).toEqual([])
  })

  it('places a date without a year by the paper’s day', () => {
    const monthOf = (asOf: string) => read('In July it rained.', asOf).periods.map(({ period }) => period.id)
    expect([monthOf('2016-09-12'), monthOf('2013-09-12')]).toEqual([['2016-07'], ['2013-07']])
  })

  it('leaves out the names that its reader does not admit', () => {
    const own = textReader(lexicon, (name) => !name.general)
    expect(read('The net budget', null).names.some(({ value }) => value.general)).toBe(true)
    expect(own('The net budget', null).names.some(({ value }) => value.general)).toBe(false)
    expect(own('First-time entrants', null).names).not.toEqual([])
  })

  it('has an everyday name only where it is all that a label says', () => {
    const names = (text: string) => read(text, null).names.map(({ value }) => value.metrics)
    const [everyday] = [...lexicon.catalogue.metrics.values()]
      .flatMap(({ aka }) => aka)
      .filter((aka) => {
        return lexicon.names(aka).length === 0 && lexicon.everyday(aka).length === 1
      })
    if (everyday === undefined) throw new Error('the catalogue has no everyday name')
    expect(names(everyday)).toHaveLength(1)
    expect(names(`${everyday} and other painted gates`)).toEqual([])
  })
})
