import type { MetricRecord } from '../../schemas/record.js'
import type { Document } from '../document/model.js'
import type { TokenAccount } from './token-account.js'
import type { Tools } from './tools.js'

export function accountTokens(
  _document: Document,
  _records: readonly MetricRecord[],
  _tools: Tools,
): TokenAccount[] {
  return []
}
