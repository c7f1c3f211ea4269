/** What a view holds: the data that its page is drawn from, written by the program and read by the script in the page. */
export interface ViewData {
  readonly papers: readonly ViewPaper[]
  /** What was not read of the papers that were named, also of those that cannot be shown. */
  readonly unread: readonly string[]
  readonly series: readonly ViewSeries[]
  readonly figures: readonly ViewFigure[]
  readonly checks: readonly ViewCheck[]
}

export interface ViewPaper {
  readonly file: string
  readonly title: string
  /** Committee, days of publication and meeting. */
  readonly facts: string
  /** Where the file itself is embedded; papers that are text have none. */
  readonly pdf: boolean
  readonly warnings: readonly string[]
  /** How many figures came under a check, how many under none, how many could not be read. */
  readonly coverage: string
  readonly pages: readonly ViewPage[]
}

export interface ViewPage {
  readonly number: number
  readonly label: string | null
  /** Points. */
  readonly width: number
  readonly height: number
  /** Why it was not read whole, or null. */
  readonly unread: string | null
  /** The numbers on it that no rule understood; absent where there are none, or they have no places. */
  readonly unrecognised?: readonly ViewNumber[]
  /** What stands on it, for papers that are text. */
  readonly blocks?: readonly ViewBlock[]
}

/** A number that was not recognised, where it stands. */
export interface ViewNumber {
  readonly text: string
  readonly box: readonly [number, number, number, number]
  /** Whether its digits could not be read with certainty. */
  readonly unsure: boolean
}

export type ViewBlock =
  | { readonly kind: 'heading' | 'paragraph' | 'list-item'; readonly level: number; readonly text: ViewText }
  | { readonly kind: 'table'; readonly caption: string; readonly rows: readonly (readonly ViewCell[])[] }

export interface ViewCell {
  readonly text: ViewText
  readonly header: boolean
  readonly rowSpan: number
  readonly columnSpan: number
}

/** A text and the figures in it, by their index and where they stand. */
export interface ViewText {
  readonly text: string
  readonly marks: readonly { readonly start: number; readonly end: number; readonly figure: number }[]
}

/** One line of the list: a metric of one area and group over time. */
export interface ViewSeries {
  readonly family: string
  readonly title: string
  /** What tells it from the other series of its metric; empty for the plain total. */
  readonly name: string
  readonly metric: string
  readonly area: string
  /** Its figures in the order of time. */
  readonly figures: readonly number[]
  /** What of them is on one line, cut where a period is missing: each figure, and the month in which its time ends. */
  readonly course: readonly (readonly (readonly [figure: number, month: number])[])[]
}

export interface ViewFigure {
  readonly series: number
  readonly paper: number
  readonly page: number
  readonly boxes: readonly (readonly [number, number, number, number])[]
  /** What a person types to have it explained. */
  readonly id: string
  readonly period: string
  readonly value: number
  /** The value as a person writes it. */
  readonly says: string
  readonly confidence: number
  /** Why it is what it is, as `yjs explain` tells. */
  readonly reasons: readonly (readonly [name: string, text: string])[]
  /** The checks that it took part in, by their index. */
  readonly checks: readonly number[]
}

/** A comparison that was made: one that does not hold is a finding. */
export interface ViewCheck {
  readonly check: string
  readonly verdict: 'error' | 'warning' | 'note' | 'holds'
  readonly message: string
  readonly explanation: string
  /** Where it stands: the paper, by its index where it is shown, and the page. */
  readonly paper: number | null
  readonly page: number | null
  /** The sum, a term a line, each with the figure that it is of where that is known. */
  readonly working: readonly { readonly text: string; readonly figure: number | null }[]
}
