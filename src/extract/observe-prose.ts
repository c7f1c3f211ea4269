import type { Catalogue } from '../../schemas/catalogue.js'
import type { Document } from '../document/model.js'
import { paperFrame } from '../understanding/frame/paper-frame.js'
import { lexiconOf } from './lexicon.js'
import type { Observer } from './prose/choose-reading.js'
import { proseReader } from './prose/read-prose.js'
import { statedFigures } from './prose/stated-figures.js'
import { textReader } from './read-text.js'
import { speaksOfField } from './speaks-of-field.js'
import { readWholeTable } from './table/read-whole-table.js'
import type { Tools } from './tools.js'
import { walkDocument } from './walk-document.js'

/** Shows every quantity of a paper's running text with the metrics it may be a figure of; nothing is recorded. */
export function observeProse(
  document: Document,
  catalogue: Catalogue,
  file: string,
  observe: Observer,
): void {
  const lexicon = lexiconOf(catalogue)
  const inField = speaksOfField(document, lexicon)
  const tools: Tools = { lexicon, read: textReader(lexicon, (name) => inField || !name.general) }
  const stated = statedFigures()
  const readerOf = () => proseReader(tools, { inField, observe, stated })
  const read = readerOf()
  for (const { block, section, surroundings } of walkDocument(
    document,
    paperFrame(document, { file, areas: lexicon.areas, stated: { day: null, area: null } }),
    tools,
  )) {
    const title = section?.title ?? null
    const figures =
      block.kind === 'table'
        ? readWholeTable(
            { table: block.table, surroundings, section: { index: block.section, title } },
            tools,
            readerOf,
          )
        : read(block, surroundings, title)
    stated.remember(figures)
  }
}
