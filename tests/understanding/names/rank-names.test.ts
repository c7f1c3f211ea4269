import { describe, expect, it } from 'vitest'
import { loadCatalogue } from '../../../schemas/catalogue.js'
import { type NameScope, rankNames } from '../../../src/understanding/names/rank-names.js'
import { vocabularyOf } from '../../../src/understanding/names/vocabulary.js'

const vocabulary = vocabularyOf(loadCatalogue())
const own = (text: string): NameScope => ({ words: vocabulary.words(text), supplies: 1, own: true, due: 1 })
const caption = (text: string): NameScope => ({
  words: vocabulary.words(text),
  supplies: 0.85,
  own: false,
  due: 0.6,
})
const ranked = (label: string, over = '') => rankNames([own(label), caption(over)], vocabulary)

describe('the metrics that a label may name', () => {
  it.each([
    ['Re-ref % (YTD)', '', 'referrals.rereferrals'],
    ['% of CLA with 3 or more placements', '', 'cla.three_plus_placements'],
    ['Strategy discussions held', '', 'strategy_discussions.held'],
    ['Care leavers in suitable accommodation', '', 'care_leavers.suitable_accommodation'],
    ['Initial health assessments on time', '', 'health.initial_assessments_in_timescale'],
    ['Within 45 working days', 'Assessments by quarter', 'assessments.in_timescale'],
  ])('“%s” under “%s” are led by %s', (label, over, metric) => {
    expect(ranked(label, over)[0]?.metric.id).toBe(metric)
  })

  it('lose by every word that no name explains', () => {
    const plain = ranked('Custodial sentences')[0]
    const more = ranked('Custodial sentences for lorry drivers')[0]
    expect(more?.score ?? 0).toBeLessThan((plain?.score ?? 0) / 1.5)
  })

  it('have scores that are the products of what speaks for and against them', () => {
    for (const label of [
      'Custodial sentences for lorry drivers',
      '% of CLA with 3 or more placements',
      'Rate',
    ]) {
      for (const { score, factors } of ranked(label, 'Children looked after')) {
        const product = factors().reduce((all, { times }) => all * times, 1)
        expect(product).toBeCloseTo(score, 9)
      }
    }
  })

  it('lose by a denial on one side only', () => {
    const scoreOf = (label: string) =>
      ranked(label).find(({ metric }) => metric.id === 'care_leavers.suitable_accommodation')?.score ?? 0
    expect(scoreOf('Care leavers not in suitable accommodation')).toBeLessThan(
      scoreOf('Care leavers in suitable accommodation') / 2,
    )
  })

  it('are none where nothing of the field is said', () => {
    expect(ranked('Potholes filled').filter(({ score }) => score >= 0.5)).toEqual([])
  })

  it('take words from around the label for less than its own', () => {
    const near = ranked('Children looked after')[0]?.score ?? 0
    const far = ranked('', 'Children looked after')[0]?.score ?? 0
    expect(far).toBeGreaterThan(0)
    expect(far).toBeLessThan(near)
  })
})
