import { printable } from './printable.js'
import type { Style } from './style.js'
import { wrapped } from './wrapped.js'

/** How a text of rows with names before them is laid out. */
export interface NamedLayout {
  readonly style: Style
  readonly width: number
  /** Characters before the names, and those that the names take. */
  readonly indent?: number
  readonly names?: number
}

/** A name and the text behind it, wrapped beside the name; none for an empty text. */
export function namedLines(name: string, text: string, layout: NamedLayout): string[] {
  const { style, width, indent = 2, names = 10 } = layout
  if (text === '') return []
  const room = Math.max(20, width - indent - names - 2)
  return wrapped(brokenWords(printable(text), room), room, ' ').map((line, index) => {
    const before = style.faint((index === 0 ? name : '').padEnd(names))
    return `${' '.repeat(indent)}${before}  ${line}`
  })
}

/** The words of a text, those that are longer than a line in pieces. */
function brokenWords(text: string, room: number): string[] {
  return text.split(' ').flatMap((word) => {
    const characters = [...word]
    const pieces: string[] = []
    for (let at = 0; at === 0 || at < characters.length; at += room)
      pieces.push(characters.slice(at, at + room).join(''))
    return pieces
  })
}
