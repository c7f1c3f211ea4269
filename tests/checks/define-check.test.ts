import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { loadCatalogue } from '../../schemas/catalogue.js'
import { checksDocument } from '../../src/checks/check-docs.js'
import { checkPapers } from '../../src/checks/check-papers.js'
import { checks } from '../../src/checks/checks.js'
import { defineCheck } from '../../src/checks/define-check.js'
import { figureOfRecord } from '../../src/checks/figure.js'
import { checkedRecords } from '../making/checked.js'
import { recordWith } from '../making/record.js'

/** A check of this test: nothing else knows of it. */
const even = defineCheck({
  id: 'even',
  texts: { title: 'An odd figure', explanation: 'Figures are even.', otherReading: null },
  docs: ['Figures that are odd.'],
  scope: 'paper',
  run: ({ records }) =>
    records.map((record) => ({
      variant: 'odd',
      stated: figureOfRecord(record),
      others: [],
      verdict: record.value % 2 === 0 ? ('holds' as const) : ('contradicted' as const),
      severity: 'error' as const,
      published: record.value,
      computed: null,
      interval: null,
      message: `${record.text} is odd`,
      remark: null,
      doubt: record.value === 3 ? 'three was read wrong' : null,
    })),
})

const check = (...values: readonly number[]) =>
  checkPapers(
    [checkedRecords(values.map((value) => recordWith({ id: `r${value}`, value, text: String(value) })))],
    loadCatalogue(),
    { by: [...checks, even], pedantic: true },
  )

describe('defineCheck', () => {
  it('is all that it takes to add a check: its findings come with its title and explanation', () => {
    const { findings } = check(4, 7)
    expect(findings).toHaveLength(1)
    expect(findings[0]).toMatchObject({
      check: 'even',
      severity: 'error',
      title: 'An odd figure',
      explanation: 'Figures are even.',
      records: ['r7'],
    })
  })

  it('makes a note of what a misreading explains better than a misprint', () => {
    const [finding] = check(3).findings
    expect(finding?.severity).toBe('note')
    expect(finding?.explanation).toContain('three was read wrong')
  })

  it('gives the docs a section', () => {
    expect(checksDocument([even])).toBe('## even\n\nFigures that are odd.\n')
  })
})

describe('checks', () => {
  it('are described in docs/checks.md as they describe themselves', () => {
    const page = readFileSync(new URL('../../docs/checks.md', import.meta.url), 'utf8')
    expect(page.endsWith(`\n\n${checksDocument(checks)}`)).toBe(true)
  })

  it('have each a name of their own', () => {
    expect(new Set(checks.map(({ id }) => id)).size).toBe(checks.length)
  })
})
