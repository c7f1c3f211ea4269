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

/**
 * The glyphs of a page as arrays of one length, a place for each glyph: a page has thousands, and an object for each would
 * cost more than to read it. The fields are those of a `Glyph`.
 */
export interface Glyphs {
  readonly count: number
  readonly texts: readonly string[]
  readonly starts: Float64Array
  readonly ends: Float64Array
  readonly bases: Float64Array
  readonly styles: readonly TextStyle[]
  readonly objects: Int32Array
  readonly orders: Int32Array
}

/** Whether any glyph has such a style; neighbours mostly share theirs, which is asked about once. */
export function someStyle({ styles }: Pick<Glyphs, 'styles'>, test: (style: TextStyle) => boolean): boolean {
  let last: TextStyle | undefined
  for (const style of styles) {
    if (style === last) continue
    if (test(style)) return true
    last = style
  }
  return false
}

/** What stands for every printed space, of any width. */
export const spaceText = ' '

/** Some of the glyphs of a page, one by one, for the rare look that is worth it. */
export function glyphsAt(glyphs: Glyphs, from: number, to: number): Glyph[] {
  const run: Glyph[] = []
  for (let at = from; at < to; at++) {
    const style = glyphs.styles[at]
    if (!style) break
    run.push({
      text: glyphs.texts[at] ?? '',
      space: glyphs.texts[at] === spaceText,
      start: glyphs.starts[at] ?? 0,
      end: glyphs.ends[at] ?? 0,
      base: glyphs.bases[at] ?? 0,
      style,
      object: glyphs.objects[at] ?? 0,
      order: glyphs.orders[at] ?? 0,
    })
  }
  return run
}

/** Glyphs as arrays. */
export function glyphArrays(run: readonly Glyph[]): Glyphs {
  return {
    count: run.length,
    texts: run.map(({ text }) => text),
    starts: Float64Array.from(run, ({ start }) => start),
    ends: Float64Array.from(run, ({ end }) => end),
    bases: Float64Array.from(run, ({ base }) => base),
    styles: run.map(({ style }) => style),
    objects: Int32Array.from(run, ({ object }) => object),
    orders: Int32Array.from(run, ({ order }) => order),
  }
}
