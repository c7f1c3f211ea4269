import type { Cell, Piece } from '../../document/model.js'
import { SENTENCE_BREAK } from '../../language/worded-figures.js'

/**
 * A cell's text with a sentence's end where a line was ended although the next word had room on it: entries that stand
 * under each other are sentences of their own. All places stay where they are.
 */
export function entriesParted({ text, pieces, box }: Cell): string {
  const boxes = pieces.flatMap((piece) => (piece.box ? [piece.box] : []))
  if (!box || boxes.length < pieces.length || pieces.length < 2) return text
  const padding = Math.max(0, Math.min(...boxes.map(([left]) => left)) - box[0])
  const edge = box[2] - padding
  const parts = pieces.map((piece, index) => {
    const next = pieces[index + 1]
    const between = text.slice(piece.end, next?.start ?? text.length)
    const ends = next && /^\s$/u.test(between) && hasRoom(piece, next, text, edge)
    return text.slice(piece.start, piece.end) + (ends ? SENTENCE_BREAK : between)
  })
  return text.slice(0, pieces[0]?.start ?? 0) + parts.join('')
}

/** Whether the first word of the next line would have found room at the end of a line, with a letter to spare. */
function hasRoom(line: Piece, next: Piece, text: string, edge: number): boolean {
  if (!line.box || line.end === line.start) return false
  const letter = (line.box[2] - line.box[0]) / (line.end - line.start)
  const word = /^\S+/u.exec(text.slice(next.start, next.end))?.[0] ?? ''
  return line.box[2] + letter * (word.length + 2) < edge
}
