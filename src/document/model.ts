import type { Box } from './geometry.js'
import type { DocumentInfo, Page } from './page.js'

/** Pages are part of the model: those who read a Document find all of it here. */
export type {
  ConfirmedNumber,
  DocumentInfo,
  Fill,
  Furniture,
  HiddenReason,
  HiddenWord,
  Link,
  OutlineEntry,
  Page,
  PageOutcome,
  PageRecognition,
  PageSet,
  Picture,
  Rotation,
  Rule,
  TagNode,
  UncertainNumber,
  Word,
} from './page.js'

/** A stretch of a block's text and the place it was printed in. HTML has no boxes: its pieces carry null. */
export interface Piece {
  readonly start: number
  readonly end: number
  readonly page: number
  readonly box: Box | null
}

export interface TextBlock {
  readonly kind: 'heading' | 'paragraph' | 'list-item'
  readonly text: string
  readonly pieces: readonly Piece[]
  /** Page on which it begins. */
  readonly page: number
  /** Heading level (1 is the highest), or nesting depth of a list item; 0 for paragraphs. */
  readonly level: number
  /** What was printed before it: `3.`, `(ii)`, `•`. It is not part of `text`. */
  readonly marker: string | null
  readonly size: number
  readonly bold: boolean
  /** Index into the document's sections. */
  readonly section: number
}

export interface Cell {
  readonly row: number
  readonly column: number
  readonly rowSpan: number
  readonly columnSpan: number
  readonly text: string
  readonly page: number
  readonly box: Box | null
  readonly pieces: readonly Piece[]
  readonly bold: boolean
}

export type TableKind = 'ruled' | 'aligned' | 'card' | 'markup' | 'flattened'

export interface Table {
  /** 0-based, in reading order over the whole paper. */
  readonly index: number
  readonly kind: TableKind
  readonly rows: number
  readonly columns: number
  readonly cells: readonly Cell[]
  /** How many rows at the top are column headers, and how many columns at the left are row stubs. */
  readonly headerRows: number
  readonly headerColumns: number
  /** Header path of each column and of each row, outermost first; as long as `columns` and `rows`. */
  readonly columnPaths: readonly (readonly string[])[]
  readonly rowPaths: readonly (readonly string[])[]
  /** Columns of the body that label the figures to their right, in place of the row's path: lists side by side. */
  readonly innerStubs?: readonly number[]
  /** The one of them that labels the figures on both of its sides. */
  readonly soleStub?: number
  readonly caption: string | null
  /** Units stated in caption, header corner or note, as printed ("£ million", "per 1,000"). */
  readonly unitText: string | null
  readonly notes: readonly string[]
  readonly pages: readonly number[]
  /** The part of each page that the table covers; words inside are not running text. */
  readonly regions: readonly { readonly page: number; readonly box: Box }[]
  /** For each place where parts on two pages were joined: why they are one table. */
  readonly joins: readonly { readonly fromPage: number; readonly toPage: number; readonly reason: string }[]
  readonly confidence: number
  readonly reasons: readonly string[]
}

export interface TableBlock {
  readonly kind: 'table'
  readonly table: Table
  readonly page: number
  readonly section: number
}

export type Block = TextBlock | TableBlock

/** An agenda item, a report, an appendix or a slide. */
export interface Section {
  readonly title: string
  readonly level: number
  readonly page: number
  readonly parent: number | null
  /** Agenda item number, when the section is one or stands in one: `7`. */
  readonly item: string | null
  /** Day of the report or meeting that the section itself states, ISO. */
  readonly date: string | null
}

/** A paper that an agenda page links to. */
export interface LinkedPaper {
  readonly title: string
  readonly url: string
  readonly item: string | null
}

/** A paper, read: nothing downstream knows where it came from. */
export interface Document {
  readonly kind: 'pdf' | 'html'
  readonly title: string | null
  readonly committee: string | null
  /** ISO days. */
  readonly meetingDate: string | null
  readonly published: string | null
  /** Names of authorities or services that the front matter states: text for the area recogniser. */
  readonly publisherText: string
  readonly pages: readonly Page[]
  readonly blocks: readonly Block[]
  readonly sections: readonly Section[]
  readonly links: readonly LinkedPaper[]
  readonly info: DocumentInfo
}
