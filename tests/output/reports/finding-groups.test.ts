import { describe, expect, it } from 'vitest'
import { bySeverity, fails, groupedByCause } from '../../../src/output/reports/finding-groups.js'
import { findingWith } from '../../making/validation.js'

/** Findings written as `id` or `id<cause`, grouped, as `id: knock-ons`. */
const grouped = (...written: string[]) => {
  const findings = written.map((one) => {
    const [id = '', cause = null] = one.split('<')
    return findingWith({ id, cause })
  })
  return groupedByCause(findings).map(({ finding, knockOns }) =>
    [`${finding.id}:`, ...knockOns.map(({ id }) => id)].join(' '),
  )
}

describe('groupedByCause', () => {
  it.each([
    ['a finding alone heads its own group', ['a', 'b'], ['a:', 'b:']],
    ['what follows stands under its cause, at any depth', ['a', 'b<a', 'c<b'], ['a: b c']],
    ['a cause may come later', ['b<a', 'a'], ['a: b']],
    ['a cause that is not among them is none', ['b<a', 'c<b'], ['b: c']],
    ['findings that cause each other are all there, once', ['a<b', 'b<a'], ['a:', 'b:']],
    ['a finding that causes itself is there, once', ['a<a'], ['a:']],
  ])('%s', (_rule, findings, groups) => {
    expect(grouped(...findings)).toEqual(groups)
  })
})

it('bySeverity puts errors first and keeps the order within', () => {
  const findings = (['note', 'error', 'warning', 'error'] as const).map((severity, index) =>
    findingWith({ id: String(index), severity }),
  )
  expect(bySeverity(findings).map(({ id }) => id)).toEqual(['1', '3', '2', '0'])
})

it.each([
  ['error', 'error', true],
  ['warning', 'error', false],
  ['warning', 'warning', true],
  ['note', 'warning', false],
] as const)('a finding of severity %s in a run that fails on %s counts: %s', (severity, failOn, counts) => {
  expect(fails(findingWith({ severity }), failOn)).toBe(counts)
})
