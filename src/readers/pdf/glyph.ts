import type { Rotation } from '../../document/model.js'

/** What all glyphs of one text object share. */
export interface TextStyle {
  /** Points on the displayed page. */
  readonly size: number
  /** Direction of the text on the displayed page. */
  readonly rotation: Rotation
  /** Radians by which the text leans out of its rotation, clockwise. */
  readonly leaning: number
  /** False for text at an angle that is no quarter turn (watermarks). */
  readonly upright: boolean
  readonly bold: boolean
  readonly italic: boolean
  readonly colour: string | null
  /** Drawn without ink: the text layer of a scan, hidden text. */
  readonly invisible: boolean
  /** Extent above and below the baseline in points, both positive. */
  readonly ascent: number
  readonly descent: number
  /** Marked-content id, by which the structure tree refers to it; -1 for none. */
  readonly mark: number
}

/**
 * One glyph, placed along its own text direction: `start` and `end` grow in reading direction (advance width, not ink),
 * `base` is the baseline's place across it and grows from the top to the foot of the letters.
 */
export interface Glyph {
  /** Normalised text; may be several characters (a ligature) or empty (a zero-width sign). */
  readonly text: string
  /** A printed space, of any width. */
  readonly space: boolean
  readonly start: number
  readonly end: number
  readonly base: number
  readonly style: TextStyle
  /** Identity of the text object it was drawn by. */
  readonly object: number
  /** Place in the engine's draw order. */
  readonly order: number
}
