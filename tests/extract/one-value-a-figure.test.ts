import { describe, expect, it } from 'vitest'
import type { RecordedFigure } from '../../src/extract/account-tokens.js'
import { oneValueAFigure } from '../../src/extract/one-value-a-figure.js'
import { recordsOf } from '../making/prose.js'

const [record] = recordsOf(['In 2015/16 there were 36 custodial sentences.'])

/** A figure of the same key with another value, confidence or method. */
function figure(
  value: number,
  confidence: number,
  method: 'table' | 'prose',
  more: object = {},
): RecordedFigure {
  if (!record) throw new Error('no record was made')
  const changed = { ...record, value, confidence, source: { ...record.source, method } }
  const { metric, unit, period, area, ...same } = changed
  const said = {
    metric: { value: metric },
    unit: { value: unit },
    period: { value: period },
    area: { value: area },
  }
  return { record: changed, figure: { ...same, ...said, ...more } } as unknown as RecordedFigure
}

const kept = (...figures: readonly RecordedFigure[]) =>
  oneValueAFigure(figures).map(({ record: { value } }) => value)

describe('figures of one key with several values', () => {
  it('leave out the one of running text that is hardly understood beside a surer one', () => {
    expect(kept(figure(14860, 0.75, 'prose'), figure(4310, 0.55, 'prose'))).toEqual([14860])
  })

  it.each([
    ['both are understood: they are the paper’s own', [figure(36, 0.9, 'table'), figure(38, 0.8, 'prose')]],
    ['neither is surer than the other', [figure(36, 0.55, 'prose'), figure(38, 0.5, 'prose')]],
    ['the unsure one stands in a table', [figure(36, 0.9, 'prose'), figure(38, 0.3, 'table')]],
  ])('stay where %s', (_case, figures) => {
    expect(kept(...figures)).toHaveLength(2)
  })

  it('stay where they say the same', () => {
    expect(kept(figure(36, 0.9, 'table'), figure(36, 0.3, 'prose'))).toEqual([36, 36])
  })

  it('are two figures where they changed since different times', () => {
    const since = { basePeriod: { id: 'FY2014/15' } }
    expect(kept(figure(14, 0.9, 'prose'), figure(4, 0.3, 'prose', since))).toEqual([14, 4])
  })
})
