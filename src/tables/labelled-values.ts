import { cellKind } from '../document/cell-kind.js'
import type { Word } from '../document/model.js'

/** A label that ends in a colon, and the figure printed after it. */
export interface LabelledValue {
  readonly label: readonly Word[]
  readonly value: readonly Word[]
}

/** A label longer than this is a sentence. */
const longestLabel = 5

/**
 * Reads `Latest: 175  Target: 180, Floor: 240  Previous: 190 (GREEN)`: words in reading order that are nothing but
 * labels with figures. Empty when anything else stands among them.
 */
export function labelledValues(printed: readonly Word[]): LabelledValue[] {
  const words = printed.flatMap((word) => partsOf(word))
  const found: LabelledValue[] = []
  let at = 0
  while (at < words.length) {
    const labelEnd = endOfLabel(words, at, found.length > 0)
    if (labelEnd < 0) return []
    const value = valueFrom(words.slice(labelEnd))
    if (value.length === 0) return []
    found.push({ label: words.slice(at, labelEnd), value: withoutComma(value) })
    at = labelEnd + value.length
  }
  return found
}

/** Where the label that begins at `at` ends: after its colon; one word after a comma may lack the colon. */
function endOfLabel(words: readonly Word[], at: number, listed: boolean): number {
  const colon = words.findIndex((word, index) => index >= at && word.text.endsWith(':'))
  const label = words.slice(at, colon + 1)
  if (colon >= 0 && label.length <= longestLabel && !label.some((word) => /\d/u.test(word.text)))
    return colon + 1
  const afterComma = listed && /[,;]$/u.test(words[at - 1]?.text ?? '')
  return afterComma && /^\p{Lu}\p{Ll}+$/u.test(words[at]?.text ?? '') ? at + 1 : -1
}

/** `Latest:175` printed without a space is a label and a figure. */
function partsOf(word: Word): Word[] {
  if (!word.text.includes(':')) return [word]
  const [, label, value] = /^(\p{L}[\p{L}-]*:)(\S+)$/u.exec(word.text) ?? []
  if (label === undefined || value === undefined) return [word]
  const [x0, y0, x1, y1] = word.box
  const middle = x0 + ((x1 - x0) * label.length) / word.text.length
  return [
    { ...word, text: label, box: [x0, y0, middle, y1] },
    { ...word, text: value, box: [middle, y0, x1, y1] },
  ]
}

/** The figure at the start, with its unit and what stands in brackets after it. */
function valueFrom(words: readonly Word[]): readonly Word[] {
  const nextColon = words.findIndex((word) => word.text.endsWith(':'))
  const most = nextColon < 0 ? words.length : nextColon
  for (let length = Math.min(most, 5); length > 0; length--) {
    const value = words.slice(0, length)
    const text = value
      .map((word) => word.text)
      .join(' ')
      .replace(/[,;]$/u, '')
    if (cellKind(text) === 'value') return value
  }
  return []
}

function withoutComma(words: readonly Word[]): Word[] {
  return words.map((word, index) =>
    index === words.length - 1 ? { ...word, text: word.text.replace(/[,;]$/u, '') } : word,
  )
}
