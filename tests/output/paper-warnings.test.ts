import { describe, expect, it } from 'vitest'
import { loadCatalogue } from '../../schemas/catalogue.js'
import type { Finding } from '../../schemas/finding.js'
import type { PaperEntry } from '../../schemas/manifest.js'
import { paperWarnings } from '../../src/output/paper-warnings.js'
import { plainStyle } from '../../src/output/style.js'
import type { SummaryOptions } from '../../src/output/summary-options.js'
import { recordWith } from '../making/record.js'

const options: SummaryOptions = {
  catalogue: loadCatalogue(),
  style: plainStyle,
  width: 80,
  figures: true,
  all: false,
  ids: new Map([['r1', 'p1-10']]),
}
const entry: PaperEntry = {
  file: 'a.pdf',
  paper: null,
  url: null,
  kind: 'pdf',
  title: null,
  outcome: 'ok',
  message: null,
  pages: [{ page: 3, label: null, outcome: 'failed', reason: 'no glyphs' }],
  records: 2,
  tables: 0,
  reread: null,
  tokens: null,
  links: [],
}
const finding: Finding = {
  id: 'f1',
  check: 'conflict',
  severity: 'error',
  title: 'a title',
  message: 'two values are printed',
  records: ['r1', 'r2'],
  cause: null,
  published: null,
  computed: null,
  interval: null,
  explanation: '',
  working: null,
  chance: null,
  source: { paper: 'p', file: 'a.pdf', page: 4, boxes: [], quote: '', table: null },
}
const two = [recordWith(), recordWith({ id: 'r2', value: 0.21, text: '0.21', source: { page: 2 } })]

describe('the warnings of a summary', () => {
  it('are pages that were not read, points with two values, and findings, in this order', () => {
    expect(paperWarnings(entry, two, { ...options, findings: [{ ...finding, records: ['r1'] }] })).toEqual([
      '! not read whole, failed (no glyphs): page 3',
      '! 2 values for Custody rate, 2022/23: 0.19 per 1,000 [p1-10] and 0.21 per',
      '  1,000 [p. 2]',
      '! error: two values are printed (p. 4) [conflict]',
    ])
  })

  it('tell two values once where a finding tells them', () => {
    expect(paperWarnings({ ...entry, pages: [] }, two, { ...options, findings: [finding] })).toHaveLength(1)
  })

  it.each([
    ['rounded', { value: 0.2, decimals: 1 }],
    ['and about as much', { value: 0.2, qualifier: 'approx' }],
  ] as const)('are none for one value that is printed %s', (_how, other) => {
    expect(
      paperWarnings({ ...entry, pages: [] }, [recordWith(), recordWith({ id: 'r2', ...other })], options),
    ).toEqual([])
  })

  it('are none for one value that is printed twice, nor for notes', () => {
    const twice = [recordWith(), recordWith({ id: 'r2' })]
    const findings = [{ ...finding, severity: 'note' as const }]
    expect(paperWarnings({ ...entry, pages: [] }, twice, { ...options, findings })).toEqual([])
  })

  it('are counted where they are many, and all told where that is asked for', () => {
    const findings = Array.from({ length: 30 }, (_, n) => ({ ...finding, id: `f${n}` }))
    const few = paperWarnings({ ...entry, pages: [] }, [], { ...options, findings })
    expect(few).toHaveLength(9)
    expect(few.at(-1)).toBe('! … and 22 more findings: `yjs validate` shows them')
    expect(paperWarnings({ ...entry, pages: [] }, [], { ...options, findings, all: true })).toHaveLength(30)
  })
})
