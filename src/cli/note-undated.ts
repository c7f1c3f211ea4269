import type { MetricRecord } from '../../schemas/record.js'
import { counted } from '../output/paper-summary.js'
import { undated } from '../series/build-series.js'
import type { Terminal } from './terminal.js'

/** Says how many figures stand in no series, because their paper gives them no time. */
export function noteUndated(records: readonly MetricRecord[], terminal: Terminal): void {
  const left = undated(records).length
  if (left > 0) terminal.note(`yjs: ${counted(left, 'figure')} without a period left out of the series`)
}
