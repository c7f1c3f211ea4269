import type { Catalogue } from '../../schemas/catalogue.js'
import type { MetricRecord } from '../../schemas/record.js'
import type { CheckedPaper } from './checked-paper.js'
import { type Levels, levelsOf } from './levels.js'
import { type SentenceFigures, sentenceFigures } from './sentence-figures.js'
import { type TableFigures, tableFigures } from './table-figures.js'

/** One paper, prepared for its checks. */
export interface Evidence {
  readonly paper: CheckedPaper
  readonly catalogue: Catalogue
  readonly records: readonly MetricRecord[]
  readonly levels: Levels
  readonly tables: readonly TableFigures[]
  readonly sentences: readonly SentenceFigures[]
}

export function evidenceOf(paper: CheckedPaper, catalogue: Catalogue): Evidence {
  const { records, document } = paper
  const hash = paper.paper ?? ''
  return {
    paper,
    catalogue,
    records,
    levels: levelsOf(records, catalogue),
    tables: document
      ? document.blocks.flatMap((block) =>
          block.kind === 'table' && block.table.kind !== 'card'
            ? [
                tableFigures(
                  block.table,
                  hash,
                  records.filter(({ source }) => source.table?.index === block.table.index),
                ),
              ]
            : [],
        )
      : [],
    sentences: document ? sentenceFigures(document, hash, records) : [],
  }
}
