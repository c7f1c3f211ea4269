import type { Finding, FindingTerm, FindingWorking } from '../../../schemas/finding.js'
import { numberText } from '../figure-text.js'
import { inert } from './report-text.js'

/** So many terms of a sum are shown; the others are counted. */
const mostTerms = 24

type Computation = Pick<Finding, 'working' | 'computed'>

/**
 * A computation as a column to be followed by eye, a term a line with what names it and its page:
 *
 *     41  Reoffenders, 2020/21, p. 1
 *   ÷ 120  Cohort, 2020/21, p. 1
 *   × 100
 *   = 34.17
 */
export function workingLines({ working, computed }: Computation): string[] {
  if (working === null) return []
  const terms = [...working.above.map(signed), ...working.below.map(dividing)]
  const shown = terms.length > mostTerms ? terms.slice(0, mostTerms - 1) : terms
  const room = Math.max(...shown.map(({ term }) => term.text.length), 1)
  const lines = shown.map(({ sign, term }, index) => {
    const first = index === 0 && sign !== '−' ? ' ' : sign
    return `${first} ${inert(term.text).padStart(room)}  ${placeOf(term)}`.trimEnd()
  })
  // What is divided is the sum above the line.
  if (working.above.length > 1 && working.below.length > 0 && shown.length === terms.length)
    lines.splice(working.above.length, 0, `  ${'─'.repeat(room)}`)
  if (shown.length < terms.length) lines.push(`  … and ${terms.length - shown.length} more`)
  if (working.times !== 1) lines.push(`× ${numberText(working.times, 0)}`)
  if (typeof computed === 'number')
    lines.push(`= ${numberText(Number(computed.toPrecision(12)), 0).padStart(room)}`)
  return lines
}

/** The same in one line: `41 (Reoffenders, p. 1) ÷ 120 (Cohort, p. 1) × 100 = 34.17`. */
export function workingText({ working, computed }: Computation): string | null {
  if (working === null) return null
  const above = sumText(working.above)
  const below = working.below.length > 0 ? ` ÷ ${bracketed(working.below, sumText(working.below))}` : ''
  const times = working.times === 1 ? '' : ` × ${numberText(working.times, 0)}`
  const result = typeof computed === 'number' ? ` = ${numberText(Number(computed.toPrecision(12)), 0)}` : ''
  return `${below === '' ? above : bracketed(working.above, above)}${below}${times}${result}`
}

function sumText(terms: readonly FindingTerm[]): string {
  const shown = terms.slice(0, mostTerms)
  const text = shown
    .map((term, index) => `${index === 0 && term.sign !== '−' ? '' : `${term.sign} `}${termText(term)}`)
    .join(' ')
  return shown.length < terms.length ? `${text} … and ${terms.length - shown.length} more` : text
}

function bracketed(terms: readonly FindingTerm[], text: string): string {
  return terms.length > 1 ? `(${text})` : text
}

function termText(term: FindingTerm): string {
  const place = placeOf(term)
  return place === '' ? inert(term.text) : `${inert(term.text)} (${place})`
}

/** `Reoffenders, 2020/21, p. 1` */
export function placeOf({ label, page }: FindingTerm): string {
  return [inert(label), page === null ? '' : `p. ${page}`].filter((part) => part !== '').join(', ')
}

function signed(term: FindingTerm): { readonly sign: string; readonly term: FindingTerm } {
  return { sign: term.sign, term }
}

function dividing(term: FindingTerm, index: number): { readonly sign: string; readonly term: FindingTerm } {
  return { sign: index === 0 ? '÷' : '+', term }
}

/** Every term of a computation with its sign, as places that a reader may go to. */
export function termsOf(
  working: FindingWorking,
): readonly { readonly sign: string; readonly term: FindingTerm }[] {
  return [...working.above.map(signed), ...working.below.map(dividing)]
}
