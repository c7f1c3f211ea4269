import type { Document } from '../document/model.js'
import type { Lexicon } from './lexicon.js'

/** Of all names in a paper of the field at least this share are the field's own. */
const OWN_SHARE = 0.5

/**
 * Whether a paper is about children's services, so that names which every council paper prints ("budget", "savings")
 * mean theirs: most of the catalogue's names in it are the field's own. The minutes of a cabinet are not.
 */
export function speaksOfField(document: Document, lexicon: Lexicon): boolean {
  let own = 0
  let general = 0
  for (const block of document.blocks) {
    const texts = block.kind === 'table' ? block.table.cells.map(({ text }) => text) : [block.text]
    for (const text of texts) {
      for (const { value } of lexicon.names(text)) {
        if (value.general) general += 1
        else if (!value.weak) own += 1
      }
    }
  }
  return own >= OWN_SHARE * (own + general)
}
