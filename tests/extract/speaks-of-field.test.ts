import { describe, expect, it } from 'vitest'
import { loadCatalogue } from '../../schemas/catalogue.js'
import { lexiconOf } from '../../src/extract/lexicon.js'
import { speaksOfField } from '../../src/extract/speaks-of-field.js'
import { documentOf, type Part } from '../making/prose.js'
import { tableOf } from './table/table-of.js'

const lexicon = lexiconOf(loadCatalogue())

describe('whether a paper is about children’s services', () => {
  it.each<[string, Part[], boolean]>([
    [
      'it is where most names are the field’s own',
      ['First-time entrants and custodial sentences.', 'The budget.'],
      true,
    ],
    [
      'it is not where most are those of any paper',
      ['First-time entrants.', 'The budget, the outturn and the net budget.'],
      false,
    ],
    ['it is where both are as many', ['First-time entrants.', 'The budget.'], true],
    [
      'names in tables count',
      [
        'The budget. The outturn.',
        tableOf([
          ['Year', 'First-time entrants', 'Custodial sentences'],
          ['2012/13', '4', '9'],
        ]),
      ],
      true,
    ],
  ])('%s', (_rule, parts, speaks) => {
    expect(speaksOfField(documentOf(parts), lexicon)).toBe(speaks)
  })
})
