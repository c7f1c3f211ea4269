import type { RecognisedWord } from './recognised.js'
import { partsOf, type SpelledWord } from './run-together.js'

/** A line of print as an engine saw it, in pixels. */
export interface RecognisedLine {
  readonly words: readonly SpelledWord[]
  /** From the feet of `g` to the tops of `d`. */
  readonly lineHeight: number
  /** What its letters stand on, from one end to the other. */
  readonly baseline: { readonly x0: number; readonly y0: number; readonly x1: number; readonly y1: number }
}

/** The words of lines in reading order, each with the place on its own line that it stands on. */
export function wordsOfLines(lines: readonly RecognisedLine[]): RecognisedWord[] {
  return lines.flatMap(({ words, lineHeight, baseline }, line) =>
    words
      .flatMap((word) => partsOf(word, lineHeight))
      .map(({ text, confidence, bbox: { x0, y0, x1, y1 } }): RecognisedWord => {
        const foot = heightAt(baseline, (x0 + x1) / 2)
        return { text: text.trim(), confidence, box: [x0, y0, x1, y1], baseline: foot, lineHeight, line }
      }),
  )
}

function heightAt({ x0, y0, x1, y1 }: RecognisedLine['baseline'], x: number): number {
  return x1 === x0 ? y0 : y0 + ((y1 - y0) * (x - x0)) / (x1 - x0)
}
