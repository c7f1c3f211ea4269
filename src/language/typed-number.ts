import { wordsValue } from './number-words.js'

/** A number as somebody types it who saw it on a page: its digits, and the signs and words that belong to it. */
export interface TypedNumber {
  /** `1234.5`, without separators of thousands. */
  readonly digits: string
  /** What stands around the digits, one of each that was typed: `£`, `%`, `million`. */
  readonly signs: readonly Sign[]
}

export type Sign = keyof typeof signs

/** How papers print each sign, before the digits or behind them. */
const signs = {
  '£': { before: /£\s*$/, behind: null },
  '%': { before: null, behind: /^\s*(?:%|per\s?cent\b|percent\b|pc\b)/i },
  thousand: { before: null, behind: /^\s*(?:k\b|thousand\b)/i },
  million: { before: null, behind: /^\s*(?:m\b|mn\b|million\b)/i },
  billion: { before: null, behind: /^\s*(?:bn\b|billion\b)/i },
} as const satisfies Readonly<
  Record<string, { readonly before: RegExp | null; readonly behind: RegExp | null }>
>

const WHOLE = /^[-–−+~<>≤≥£\s]*(?<digits>\d[\d,.\s]*)(?<behind>[%a-z\s]*)$/i

/**
 * What was typed as a number, or null where it is something else.
 *
 * @example
 * typedNumber('£1.2m') // { digits: '1.2', signs: ['£', 'million'] }
 */
export function typedNumber(text: string): TypedNumber | null {
  const match = WHOLE.exec(text.trim())
  const { digits = '', behind = '' } = match?.groups ?? {}
  if (!match) return null
  const found = signNames().filter((name) => isAround(name, text.includes('£') ? '£' : '', behind))
  const rest = found.reduce((left, name) => left.replace(signs[name].behind ?? /^$/, ''), behind)
  return rest.trim() === '' ? { digits: digitsOf(digits), signs: found } : null
}

/** The digits of a printed number: without the signs around them and the separators of thousands; those of its words. */
export function digitsOf(text: string): string {
  const joined = text.replace(/(?<=\d)[\s\u00a0\u2009\u202f](?=\d{3}(?!\d))/g, '')
  const [digits] = /\d[\d.,]*\d|\d/.exec(joined) ?? []
  if (digits !== undefined) return digits.replaceAll(',', '')
  const words = text.trim().toLowerCase()
  return String(wordsValue(words) ?? words)
}

/** Whether a text prints the number somewhere with all of its signs. */
export function isPrintedWith({ digits, signs: wanted }: TypedNumber, text: string): boolean {
  const joined = text
    .replace(/(?<=\d),(?=\d{3}(?!\d))/g, '')
    .replace(/(?<=\d)[\s\u00a0\u2009\u202f](?=\d{3}(?!\d))/g, '')
  for (let at = joined.indexOf(digits); at >= 0; at = joined.indexOf(digits, at + 1)) {
    const [before, behind] = [joined.slice(0, at), joined.slice(at + digits.length)]
    const isWhole = !/[\d.]$/.test(before) && !/^(?:\d|\.\d)/.test(behind)
    if (isWhole && wanted.every((name) => isAround(name, before, behind))) return true
  }
  return false
}

function isAround(name: Sign, before: string, behind: string): boolean {
  const { before: left, behind: right } = signs[name]
  return left?.test(before) ?? right?.test(behind) ?? false
}

function signNames(): Sign[] {
  return Object.keys(signs) as Sign[]
}
