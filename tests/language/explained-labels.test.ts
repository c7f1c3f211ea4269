import { describe, expect, it } from 'vitest'
import { explanationIn } from '../../src/language/explained-labels.js'

const named = (label: string) => explanationIn(label).map(({ start }) => label.slice(0, start))

describe('explanationIn', () => {
  it('is what a long label goes on to say behind its name', () => {
    expect(
      named(
        'First Time Entrants - Young people with no previous involvement who have been sentenced in the period',
      ),
    ).toEqual(['First Time Entrants'])
  })

  it.each([
    'Children looked after - placed with own carers',
    '2021 – 22',
    'Re-offending rate of the young people whom the youth justice service has worked with',
    'FTE - Young people with no previous involvement who have been sentenced in the period',
  ])('is none in %s', (label) => {
    expect(named(label)).toEqual([])
  })
})
