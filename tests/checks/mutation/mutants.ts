import type { MetricRecord } from '../../../schemas/record.js'

export type MutantKind = 'digit' | 'transposition' | 'decimal-point' | 'sign' | 'row-shift'

/** A misprint: the record as it would be read if the figure were printed so. */
export interface Mutant {
  readonly kind: MutantKind
  readonly record: MetricRecord
}

/**
 * Every misprint of a figure of these five kinds: one digit that is another one, too much or left out, two that changed
 * places, a point or sign that went astray, a figure of another row. `neighbours` are the figures of the other rows.
 */
export function mutantsOf(record: MetricRecord, neighbours: readonly MetricRecord[]): Mutant[] {
  const decimals = record.decimals ?? 0
  const digits = Math.abs(record.value).toFixed(decimals)
  const printed = new Map<string, MutantKind>()
  const add = (text: string, kind: MutantKind) => {
    if (text !== digits && /^\d+(\.\d+)?$/.test(text) && !/^0\d/.test(text) && !printed.has(text))
      printed.set(text, kind)
  }
  for (let place = 0; place < digits.length; place++) {
    if (digits[place] === '.') continue
    for (const digit of '0123456789') {
      add(digits.slice(0, place) + digit + digits.slice(place + 1), 'digit')
      add(digits.slice(0, place) + digit + digits.slice(place), 'digit')
    }
    add(digits.slice(0, place) + digits.slice(place + 1), 'digit')
  }
  for (let place = 0; place + 1 < digits.length; place++) {
    const next = digits[place + 1] === '.' ? place + 2 : place + 1
    if (digits[place] === '.' || next >= digits.length) continue
    const swapped = [...digits]
    swapped[place] = digits[next] ?? ''
    swapped[next] = digits[place] ?? ''
    add(swapped.join(''), 'transposition')
  }
  const bare = digits.replace('.', '')
  if (decimals > 0) {
    add(
      bare.slice(0, -decimals + 1 || undefined) + (decimals > 1 ? `.${bare.slice(-decimals + 1)}` : ''),
      'decimal-point',
    )
    if (bare.length > decimals + 1)
      add(`${bare.slice(0, -decimals - 1)}.${bare.slice(-decimals - 1)}`, 'decimal-point')
  } else {
    add(`${digits}0`, 'decimal-point')
    if (digits.endsWith('0') && digits.length > 1) add(digits.slice(0, -1), 'decimal-point')
  }
  for (const { value, decimals: places } of neighbours) {
    if (value >= 0) add(value.toFixed(places ?? 0), 'row-shift')
  }
  const mutants = [...printed].map(([text, kind]): Mutant => ({ kind, record: printedAs(record, text) }))
  if (record.value !== 0)
    mutants.push({
      kind: 'sign',
      record: { ...misquoted(record, `-${record.text}`), value: -record.value, text: `-${record.text}` },
    })
  return mutants
}

function printedAs(record: MetricRecord, text: string): MetricRecord {
  const decimals = text.includes('.') ? text.length - text.indexOf('.') - 1 : 0
  const value = Number(text) * (record.value < 0 ? -1 : 1)
  return { ...misquoted(record, text), value, text, decimals: record.decimals === null ? null : decimals }
}

/** The sentence of a misprinted figure prints it so too: with the right one left in it, it would print both. */
function misquoted(record: MetricRecord, text: string): MetricRecord {
  const bare = record.text.replace(/^-/, '')
  let done = false
  const quote = record.source.quote.replace(/\d[\d,]*(?:\.\d+)?/g, (token) => {
    if (done || token.replaceAll(',', '') !== bare) return token
    done = true
    return text
  })
  return { ...record, source: { ...record.source, quote } }
}
