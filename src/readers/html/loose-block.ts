import type { Piece, Table } from '../../document/model.js'

/** A block of a page before tables are numbered and sections are known. */
export type LooseBlock = LooseText | LooseTable

export interface LooseText {
  readonly kind: 'heading' | 'paragraph' | 'list-item'
  readonly text: string
  /** Heading level, nesting depth of a list item, 0 for a paragraph. */
  readonly level: number
  readonly marker: string | null
  readonly bold: boolean
  /** Number of the agenda item that a heading opens, or null. */
  readonly item?: string | null
}

export interface LooseTable {
  readonly kind: 'table'
  /** Everything but its place among the paper's tables. */
  readonly table: Omit<Table, 'index'>
}

export function paragraph(text: string, bold = false): LooseText {
  return { kind: 'paragraph', text, level: 0, marker: null, bold }
}

/** A page of HTML has no places: one piece says that the whole text stands on page 1. */
export function wholePiece(text: string): readonly Piece[] {
  return text === '' ? [] : [{ start: 0, end: text.length, page: 1, box: null }]
}
