import { describe, expect, it } from 'vitest'
import { loadCatalogue } from '../../../schemas/catalogue.js'
import { lexiconOf } from '../../../src/extract/lexicon.js'
import { paperArea } from '../../../src/understanding/frame/paper-area.js'
import { pageOf } from '../../document/printed-page.js'
import { documentOf } from '../../making/prose.js'

const lexicon = lexiconOf(loadCatalogue())
const areaOf = (publisherText: string, ...parts: string[]) => {
  const { area, witness } = paperArea(documentOf(parts, { publisherText }), 'paper.pdf', lexicon.areas)
  return `${area.id} ${witness}`
}

describe('paperArea', () => {
  it.each([
    ['the authority that publishes it', 'Leeds City Council', ['Bradford did better.'], 'leeds front'],
    ['the one its front names most', 'Leeds City Council\nBradford\nLeeds', [], 'leeds front'],
    [
      'the one its text names most where the front names none',
      'Scrutiny Panel',
      [
        '# Rain',
        ...Array.from({ length: 20 }, () => `${'It rained all day long. '.repeat(6)}Leeds was wet.`),
      ],
      'leeds text',
    ],
    ['none where two are named alike', 'Leeds City Council\nBradford Council', [], ' none'],
    ['none that is only mentioned once', '', ['Leeds agreed.'], ' none'],
    ['no police force and no hospital', 'Leeds Police\nLeeds NHS Trust\nLeeds Magistrates', [], ' none'],
    ['no region and no nation', 'North West\nEngland', ['England and Wales.'], ' none'],
    ['none where no area is named', '', ['All children.'], ' none'],
    [
      'the one whose initials and site the text prints',
      '',
      [
        'Leeds schools. LCC writes to info@leeds.gov.uk, and LCC answers.',
        ...Array.from({ length: 60 }, () => 'Rain.'),
      ],
      'leeds text',
    ],
  ])('is %s', (_rule, publisher, parts, expected) => {
    expect(areaOf(publisher, ...parts)).toBe(expected)
  })

  it('reads heads and feet that most pages print, and the name of the file', () => {
    const running = { kind: 'header', text: 'Leeds City Council', box: [0, 0, 0, 0], words: [] } as const
    const pages = [1, 2].map((number) => ({ ...pageOf([]), number, furniture: [running] }))
    const headed = documentOf([], { publisherText: '', pages })
    expect(paperArea(headed, 'paper.pdf', lexicon.areas).area.id).toBe('leeds')
    const bare = documentOf([], { publisherText: '' })
    expect(paperArea(bare, 'a/north-somerset_plan.pdf', lexicon.areas).area.id).toBe('north-somerset')
  })

  it('reads the title with the front', () => {
    const document = documentOf([], { publisherText: '', title: 'Leeds youth justice plan' })
    expect(paperArea(document, 'paper.pdf', lexicon.areas).area.id).toBe('leeds')
  })

  it('knows the area by its official code', () => {
    const document = documentOf([])
    expect(paperArea(document, 'paper.pdf', lexicon.areas).area).toMatchObject({
      code: 'E08000035',
      kind: 'local-authority',
    })
  })
})
