import { describe, expect, it } from 'vitest'
import {
  cellText,
  comparisonText,
  datasetText,
  inert,
  verdictText,
} from '../../../src/output/reports/report-text.js'
import { findingWith, hostileText, inPipe, validationWith } from '../../making/validation.js'

it('a paper’s words start no command of a workflow runner', () => {
  for (const text of [hostileText, '::error::x', '##[group]']) {
    expect(inert(text)).not.toMatch(/::|##\[/)
  }
})

describe('comparisonText', () => {
  it.each([
    [{ published: 42, computed: 40 }, 'printed 42, computed 40'],
    [
      { published: 42, computed: 40, interval: [39.5, 40.5] as [number, number] },
      'printed 42, computed 40 (39.5 to 40.5)',
    ],
    [{ published: 42, computed: 40, interval: [40, 40] as [number, number] }, 'printed 42, computed 40'],
    [{ published: 0.3, computed: 0.1 + 0.2 }, 'printed 0.3, computed 0.3'],
    [{ published: 42, computed: null }, 'printed 42'],
    [{ published: null, computed: null }, null],
    [{ check: 'dataset.value', published: 42, computed: 40 }, 'dataset 42, paper 40'],
  ])('%j is “%s”', (parts, text) => {
    expect(comparisonText(findingWith(parts))).toBe(text)
  })
})

it('cellText is the path of headers, and null in running text', () => {
  expect(cellText(findingWith())).toBe('Total › 2023/24')
  expect(cellText(findingWith({ source: { table: null } }))).toBeNull()
})

it('datasetText leaves out what there is none of', () => {
  const counts = {
    file: 'rates.csv',
    rows: 3,
    equal: 2,
    roundedEqual: 0,
    different: 1,
    otherPeriod: 0,
    printed: 0,
    notFound: 0,
    withoutValue: 0,
  }
  expect(datasetText(counts)).toBe('rates.csv: 3 figures: 2 equal, 1 different')
})

describe('verdictText', () => {
  const note = findingWith({ severity: 'note' })
  it.each([
    [validationWith([]), inPipe, 'nothing found'],
    [validationWith([findingWith(), note]), inPipe, '1 error, 0 warnings, 1 note'],
    [validationWith([], { known: 3 }), inPipe, 'nothing found; 3 known to the baseline'],
    [
      validationWith([findingWith()]),
      { ...inPipe, maxFindings: 5 },
      '1 error, 0 warnings, 0 notes; 1 of at most 5 allowed',
    ],
    [validationWith([note]), { ...inPipe, maxFindings: 5 }, '0 errors, 0 warnings, 1 note'],
  ])('ends case %# so', (validation, context, text) => {
    expect(verdictText(validation, context)).toBe(text)
  })
})
