import type { PageOutcome } from '../../schemas/manifest.js'
import type { Box } from './geometry.js'

/** A quarter turn, clockwise, by which text is rotated on the page as displayed. */
export type Rotation = 0 | 90 | 180 | 270

/** One word as printed: glyphs without a gap between them. `size` in points. */
export interface Word {
  readonly text: string
  readonly box: Box
  readonly size: number
  readonly bold: boolean
  readonly italic: boolean
  /** `#rrggbb`, or null where the engine gives none. */
  readonly colour: string | null
  readonly rotation: Rotation
  /** Raised small print: a footnote marker rather than a digit of the word before it. */
  readonly superscript: boolean
  /**
   * Not seen on paper: the text layer of a scan, white on white, cut off by a clip path. Left out for printed words.
   */
  readonly invisible?: true
  /** Why it is not seen; only beside `invisible`. */
  readonly hiddenBy?: HiddenReason
  /** Place in the engine's draw order, which keeps runs of text together that geometry would mix. */
  readonly order: number
}

/**
 * Why nobody sees a word: it is drawn without ink or fully transparent, cut off by a clip, too small, or leaves no mark
 * on the drawn page (under an opaque area or picture, in the colour of its ground, on a layer that is off). A watermark is
 * seen, and looked through.
 */
export type HiddenReason = 'no-ink' | 'clipped' | 'too-small' | 'white-on-white' | 'no-mark' | 'watermark'

/** A word that the file holds and the page does not show. */
export interface HiddenWord {
  readonly text: string
  readonly box: Box
  readonly reason: HiddenReason
}

/** A number of a recognised page whose digits are not sure: it is no part of the text, where signs stand for them. */
export interface UncertainNumber {
  readonly text: string
  readonly box: Box
  /** What other recognitions of it said. */
  readonly others?: readonly string[]
}

/** A number whose digits are not sure by themselves, and which a total of its table leaves room for alone. */
export interface ConfirmedNumber {
  readonly text: string
  readonly box: Box
}

/** A thin straight line: a stroked path or a filled hairline. A horizontal one has `y0 ≈ y1`. */
export interface Rule {
  readonly box: Box
  readonly direction: 'horizontal' | 'vertical'
  readonly origin: 'stroke' | 'fill'
  readonly colour: string | null
}

/** A filled area larger than a line: a shaded cell, a zebra band, a text box, a bar of a chart. */
export interface Fill {
  readonly box: Box
  readonly colour: string | null
}

export interface Picture {
  readonly box: Box
}

export interface Link {
  readonly box: Box
  readonly url: string
}

/** A word or line that belongs to the page, not to the flow: a stamp, a running header, a footer. */
export interface Furniture {
  readonly kind: 'page-stamp' | 'item-stamp' | 'header' | 'footer'
  readonly text: string
  readonly box: Box
  readonly words: readonly Word[]
}

/** One node of a tagged PDF's structure tree, reduced to what a second witness needs. */
export interface TagNode {
  readonly tag: string
  readonly box: Box | null
  readonly children: readonly TagNode[]
}

export type { PageOutcome }

/** What the recognition of a page's picture leaves to be known. */
export interface PageRecognition {
  readonly uncertain: readonly UncertainNumber[]
  /** Left out where there are none. */
  readonly confirmed?: readonly ConfirmedNumber[]
  /**
   * By how much the print leant, in radians, clockwise as displayed: boxes are those of the page set straight about its
   * middle.
   */
  readonly leaning: number
}

/** A page as displayed (page rotation applied), origin top left, points. */
export interface Page {
  /** 1-based place in the file. */
  readonly number: number
  /** The number printed on the page or stamped over it, or the file's own page label. */
  readonly label: string | null
  readonly width: number
  readonly height: number
  readonly outcome: PageOutcome
  readonly reason: string | null
  /** Words of the flow; stamps, running headers and footers are in `furniture` instead. */
  readonly words: readonly Word[]
  readonly rules: readonly Rule[]
  readonly fills: readonly Fill[]
  readonly pictures: readonly Picture[]
  readonly links: readonly Link[]
  readonly furniture: readonly Furniture[]
  /** Words that nobody sees, set apart: no part of the text. Left out where there are none. */
  readonly hidden?: readonly HiddenWord[]
  /** How the words of its picture were recognised; left out for pages whose text the file holds. */
  readonly ocr?: PageRecognition
  readonly tags: readonly TagNode[]
}

export interface OutlineEntry {
  readonly title: string
  readonly level: number
  readonly page: number | null
}

/** What a PDF reader gives: pages of placed words and lines, before tables and text blocks are found. */
export interface PageSet {
  readonly pages: readonly Page[]
  readonly outline: readonly OutlineEntry[]
  readonly info: DocumentInfo
}

export interface DocumentInfo {
  readonly title: string | null
  readonly author: string | null
  readonly producer: string | null
  /** ISO day. */
  readonly created: string | null
  /** Files that are attached to it and are no part of it; left out where there are none. */
  readonly attachments?: number
}
