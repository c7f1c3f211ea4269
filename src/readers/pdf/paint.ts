import type { PdfiumEngine } from './pdfium-engine.js'

export interface Paint {
  /** `#rrggbb` as it looks on white paper, or null for patterns and colours that the engine cannot express. */
  readonly colour: string | null
  /** 0 is invisible, 1 covers all. */
  readonly opacity: number
}

/** The colour that a page object is filled or stroked with. */
export function colourOf(engine: PdfiumEngine, object: number, kind: 'fill' | 'stroke'): Paint {
  const { calls, scratch } = engine
  const read = kind === 'fill' ? calls.FPDFPageObj_GetFillColor : calls.FPDFPageObj_GetStrokeColor
  if (read(object, scratch, scratch + 4, scratch + 8, scratch + 12) === 0) return { colour: null, opacity: 1 }
  const opacity = engine.uint(scratch + 12) / 255
  return {
    colour: hexOnWhite(engine.uint(scratch), engine.uint(scratch + 4), engine.uint(scratch + 8), opacity),
    opacity,
  }
}

/** Whether a colour cannot be told from white paper. */
export function isWhite(colour: string | null): boolean {
  if (colour === null || colour[1] !== 'f') return false
  const value = Number.parseInt(colour.slice(1), 16)
  return value >> 16 >= 0xfa && ((value >> 8) & 0xff) >= 0xfa && (value & 0xff) >= 0xfa
}

function hexOnWhite(red: number, green: number, blue: number, opacity: number): string {
  const mixed = [red, green, blue].map((part) => Math.round(part * opacity + 255 * (1 - opacity)))
  return `#${mixed.map((part) => Math.min(255, Math.max(0, part)).toString(16).padStart(2, '0')).join('')}`
}
