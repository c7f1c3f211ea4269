import { expect, it } from 'vitest'
import { plotName } from '../../../src/output/plot/plot-name.js'

it.each([
  ['custody.rate', 'custody.rate.svg'],
  ['cla.children.change', 'cla.children.change.svg'],
])('the plot of %s is %s', (metric, name) => {
  expect(plotName(metric)).toBe(name)
})

it.each([
  '../../etc/passwd',
  '.hidden',
  'a/b',
  'a\\b',
  'con',
  'aux.rate',
  '',
  'x'.repeat(500),
  'é',
  'a\u202eb',
  '-rf',
])('an odd id, %j, gives a name that stays in its folder and is its own', (metric) => {
  const name = plotName(metric)
  expect(name).toMatch(/^plot-[A-Za-z0-9._-]{0,80}-[0-9a-f]{6}\.svg$/)
  expect(name).not.toBe(plotName(`${metric}!`))
})

it('two ids that differ in capitals alone have two names', () => {
  expect(plotName('Custody.rate', new Set(['custody.rate.svg']))).not.toMatch(/^custody\.rate\.svg$/i)
})
