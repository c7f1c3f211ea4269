import { describe, expect, it } from 'vitest'
import {
  countDifferences,
  diffCsvHeader,
  diffCsvRows,
  diffSummary,
  diffText,
  jsonOf,
  noDifference,
} from '../../src/output/diff-formats.js'
import { plainStyle } from '../../src/output/style.js'
import type { FigureDifference } from '../../src/pipeline/diff/compare-records.js'
import type { PaperDifference } from '../../src/pipeline/diff/compare-runs.js'
import { recordWith } from '../making/record.js'

const before = recordWith()
const after = recordWith({ role: 'target', value: 0.2 })
const added: FigureDifference = { kind: 'added', after }
const gone: FigureDifference = { kind: 'gone', before }
const changed: FigureDifference = { kind: 'changed', before, after, fields: ['value', 'role'] }

const paperWith = (
  differences: FigureDifference[],
  parts: Partial<PaperDifference> = {},
): PaperDifference => ({
  file: 'a.pdf',
  paper: before.source.paper,
  in: 'both',
  differences,
  same: 4,
  ...parts,
})

describe('the differences of a paper, to read', () => {
  it.each<[string, FigureDifference, string]>([
    ['a figure that is new', added, '+ p. 1   0.19  custody.rate = 0.2 per_1000, derby, FY2022/23, target'],
    ['one that is gone', gone, '- p. 1   0.19  custody.rate = 0.19 per_1000, derby, FY2022/23'],
    [
      'one that changed, with what was and what is',
      changed,
      '~ p. 1   0.19  custody.rate: value 0.19 → 0.2, role actual → target',
    ],
  ])('show %s', (_title, difference, line) => {
    const lines = diffText(paperWith([difference]), plainStyle, 80).split('\n')
    expect(lines[0]).toBe('a.pdf')
    expect(lines[1]?.trim()).toBe(line)
    expect(lines[2]?.trim()).toBe('The custody rate was 0.19 per 1,000.')
  })

  it('say that a run has no figures of it', () => {
    expect(diffText(paperWith([gone], { in: 'old' }), plainStyle, 80)).toMatch(
      /^a\.pdf \(no figures in the new run\)/,
    )
  })

  it('are nothing where there are none', () => {
    expect(diffText(paperWith([]), plainStyle, 80)).toBe('')
  })
})

describe('the sum of the differences', () => {
  it('counts kinds, and only papers that differ', () => {
    const papers = [paperWith([added, gone, gone]), paperWith([changed]), paperWith([])]
    expect(papers.reduce(countDifferences, noDifference)).toEqual({
      added: 1,
      gone: 2,
      changed: 1,
      same: 12,
      papers: 2,
    })
  })

  it('is said in words', () => {
    expect(diffSummary({ added: 1, gone: 2, changed: 0, same: 1, papers: 1 })).toBe(
      '1 added, 2 gone, 0 changed in 1 paper; 1 figure the same\n',
    )
    expect(diffSummary({ ...noDifference, same: 9 })).toBe('no difference: 9 figures the same\n')
  })
})

describe('the differences as data', () => {
  it('have null for the side that a figure is not on', () => {
    expect(jsonOf('a.pdf', added)).toMatchObject({ change: 'added', before: null, after, fields: [] })
    expect(jsonOf('a.pdf', gone)).toMatchObject({ change: 'gone', before, after: null })
    expect(jsonOf('a.pdf', changed)).toMatchObject({ before, after, fields: ['value', 'role'] })
  })

  it('have in CSV the cells of both sides under their names', () => {
    const names = diffCsvHeader().trimEnd().split(',')
    const rows = diffCsvRows(paperWith([changed, added]))
      .trimEnd()
      .split('\r\n')
    const [first, second] = rows.map((row) =>
      Object.fromEntries(row.split(',').map((cell, index) => [names[index], cell])),
    )
    expect(first).toMatchObject({
      change: 'changed',
      fields: 'value role',
      value_before: '0.19',
      value_after: '0.2',
    })
    expect(second).toMatchObject({
      change: 'added',
      value_before: '',
      value_after: '0.2',
      role_after: 'target',
    })
  })
})
