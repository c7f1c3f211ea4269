import { expect, it } from 'vitest'
import { loadCatalogue } from '../../schemas/catalogue.js'
import { extractRecords } from '../../src/extract/extract-records.js'
import { documentOf, paper } from '../making/prose.js'

it('tells the page of each figure as soon as there is one, so that it can be re-read meanwhile', () => {
  const told: number[] = []
  const document = documentOf([
    'The panel met in the town hall.',
    'In 2012/13 there were 48 first-time entrants and 9 custodial sentences.',
  ])
  const { records } = extractRecords(document, loadCatalogue(), paper, { onPage: (page) => told.push(page) })
  expect(records).toHaveLength(2)
  expect(told).toEqual(records.map(({ source }) => source.page))
})
