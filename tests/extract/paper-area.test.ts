import { describe, expect, it } from 'vitest'
import { loadCatalogue } from '../../schemas/catalogue.js'
import { lexiconOf } from '../../src/extract/lexicon.js'
import { paperArea } from '../../src/extract/paper-area.js'
import { documentOf } from '../making/prose.js'

const lexicon = lexiconOf(loadCatalogue())
const areaOf = (publisherText: string, ...parts: string[]) => {
  const { value, origin } = paperArea(documentOf(parts, { publisherText }), lexicon)
  return `${value.id} ${origin}`
}

describe('paperArea', () => {
  it.each([
    ['the authority that publishes it', 'Leeds City Council', ['Bradford did better.'], 'leeds paper'],
    ['the one its front names most', 'Bradford Council\nLeeds City Council\nLeeds', [], 'leeds paper'],
    [
      'the one its text names most where the front names none',
      'Scrutiny Panel',
      ['Leeds and Bradford met.', 'Leeds agreed.'],
      'leeds paper',
    ],
    ['no region and no nation', 'North West\nEngland', ['England and Wales.'], ' none'],
    ['none where no area is named', '', ['All children.'], ' none'],
  ])('is %s', (_rule, publisher, parts, expected) => {
    expect(areaOf(publisher, ...parts)).toBe(expected)
  })

  it('reads the title with the front', () => {
    const document = documentOf([], { publisherText: '', title: 'Leeds youth justice plan' })
    expect(paperArea(document, lexicon).value.id).toBe('leeds')
  })

  it('knows the area by its official code', () => {
    const document = documentOf([])
    expect(paperArea(document, lexicon).value).toMatchObject({ code: 'E08000035', kind: 'local-authority' })
  })
})
