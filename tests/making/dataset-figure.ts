import type { DatasetFigure } from '../../src/checks/dataset/dataset-figure.js'
import { financialYear } from './record.js'

type WithValue = DatasetFigure & { value: number }

/** A figure of a dataset, which says what `recordWith()` says, with what the test is about put in. */
export function datasetFigure(parts: Partial<WithValue> = {}): WithValue {
  return {
    row: 2,
    column: 'value',
    text: '',
    metric: 'custody.rate',
    area: 'derby',
    period: financialYear(2022),
    basePeriod: null,
    dimensions: {},
    role: 'actual',
    direction: null,
    unit: null,
    value: 0.19,
    decimals: 2,
    ...parts,
  }
}
