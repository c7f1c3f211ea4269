import { describe, expect, it } from 'vitest'
import { findPostcodeAreas } from '../../src/language/postcode-areas.js'

const membersIn = (text: string): string[] => findPostcodeAreas(text).map(({ member }) => member)

describe('findPostcodeAreas', () => {
  it.each([
    ['in SO14, SO15 & SO16 alone', ['SO14+SO15+SO16']],
    ['EC1A', ['EC1A']],
    ['LS9 fell. LS10 rose', ['LS9', 'LS10']],
    ['LS9, 15 of them', ['LS9']],
  ])('finds in %j the members %j', (text, members) => {
    expect(membersIn(text)).toEqual(members)
  })

  it.each(['SO14 2AB', 'KS2 and Q4', 'in so14', 'XX14', 'ALSO14', 'SO141'])('finds none in %j', (text) => {
    expect(membersIn(text)).toEqual([])
  })
})
