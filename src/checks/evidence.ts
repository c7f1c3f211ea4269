import type { Catalogue } from '../../schemas/catalogue.js'
import type { MetricRecord } from '../../schemas/record.js'
import type { Block } from '../document/model.js'
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
      ? document.blocks.flatMap((block, at) =>
          block.kind === 'table' && block.table.kind !== 'card'
            ? [
                tableFigures(
                  block.table,
                  hash,
                  records.filter(({ source }) => source.table?.index === block.table.index),
                  textsAround(document.blocks, at),
                ),
              ]
            : [],
        )
      : [],
    sentences: document ? sentenceFigures(document, hash, records) : [],
  }
}

/** So many texts above a table, and below it, may say how its figures are to be taken. */
const ABOVE = 4
const BELOW = 2

/** The texts between a table and the next ones, as far as they may be remarks on it. */
function textsAround(blocks: readonly Block[], at: number): string[] {
  const until = (near: readonly Block[]): string[] => {
    const end = near.findIndex(({ kind }) => kind === 'table')
    return (end < 0 ? near : near.slice(0, end)).flatMap((block) =>
      block.kind === 'table' ? [] : [block.text],
    )
  }
  return [
    ...until(blocks.slice(Math.max(0, at - ABOVE), at).reverse()),
    ...until(blocks.slice(at + 1, at + 1 + BELOW)),
  ]
}
