import type { Glyph, TextStyle } from '../../../src/readers/pdf/glyph.js'

export const plainStyle: TextStyle = {
  size: 10,
  rotation: 0,
  leaning: 0,
  upright: true,
  bold: false,
  italic: false,
  colour: '#000000',
  invisible: false,
  ascent: 9,
  descent: 2,
  mark: -1,
}

export interface Setting {
  /** Where the text begins, along its direction. */
  readonly at?: number
  readonly base?: number
  /** Advance width of each letter. */
  readonly width?: number
  /** Gap between letters. */
  readonly gap?: number
  readonly object?: number
  readonly style?: Partial<TextStyle>
}

/** Glyphs of a text set in a line, 5 points wide each, in draw order from 0. */
export function setText(text: string, setting: Setting = {}): Glyph[] {
  const { at = 0, base = 100, width = 5, gap = 0, object = 1 } = setting
  const style = { ...plainStyle, ...setting.style }
  return [...text].map((letter, index) => ({
    text: letter,
    space: letter === ' ',
    start: at + index * (width + gap),
    end: at + index * (width + gap) + width,
    base,
    style,
    object,
    order: index,
  }))
}
