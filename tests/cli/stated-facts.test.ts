import { describe, expect, it } from 'vitest'
import { loadCatalogue } from '../../schemas/catalogue.js'
import { isoDay } from '../../src/cli/options.js'
import { statedFacts } from '../../src/cli/stated-facts.js'
import { extractRecords } from '../../src/extract/extract-records.js'
import { documentOf, paper } from '../making/prose.js'

const catalogue = loadCatalogue()

describe('what the user states of papers', () => {
  it.each([
    ['kent', 'kent'],
    ['Kent County Council', 'kent'],
    ['west sussex', 'west-sussex'],
  ])('takes “%s” for the council %s', (council, id) => {
    expect(statedFacts({ council }, catalogue)).toEqual({ council: id })
  })

  it('refuses an unknown council and names the nearest', () => {
    expect(() => statedFacts({ council: 'Sheffeild' }, catalogue)).toThrow('did you mean "Sheffield"?')
  })

  it.each([
    ['2024-03-21', '2024-03-21'],
    ['21 March 2024', '2024-03-21'],
  ])('takes “%s” for a day', (text, day) => {
    expect(isoDay(text)).toBe(day)
  })

  it('refuses what is no day', () => {
    expect(() => isoDay('2024-02-31')).toThrow('Write a day like')
  })

  it('dates a paper that does not say its day, and places it, whatever it names itself', () => {
    const document = documentOf(['On 31 March 36 children were looked after.'], { meetingDate: null })
    const stated = { published: '2018-05-04', council: 'kent' }
    const [record] = extractRecords(document, catalogue, paper, stated).records
    expect([record?.period.id, record?.area.id]).toEqual(['2018-03-31', 'kent'])
    expect(extractRecords(document, catalogue, paper, {}).records[0]?.area.id).toBe('leeds')
  })
})
