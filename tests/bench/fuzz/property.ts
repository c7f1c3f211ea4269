import { paperEntrySchema } from '../../../schemas/manifest.js'
import type { Outcome } from './reader-process.js'

/** What every input must come to: a typed outcome in which each page and each number is accounted for. */
export function faultsOf(outcome: Outcome): string[] {
  if (outcome.answer === 'too-slow') return ['took longer than it may']
  if (outcome.answer !== 'done') return [`${outcome.answer}: ${outcome.reason}`]
  const { given, printed, ...entry } = outcome.entry
  const parsed = paperEntrySchema.safeParse(entry)
  if (!parsed.success) return [`no entry of a manifest: ${parsed.error.message}`]
  const { pages, outcome: became, message, records, tokens } = parsed.data
  const faults: string[] = []
  const expect = (holds: boolean, fault: string): void => {
    if (!holds) faults.push(fault)
  }
  expect(
    !['crashed', 'timeout', 'out-of-memory', 'not-found', 'fetch-failed'].includes(became),
    `is ${became}`,
  )
  expect(
    pages.every(({ page }, index) => page === index + 1),
    'its pages are not counted from 1',
  )
  expect(became === 'ok' || (message ?? '') !== '', `is ${became} and does not say why`)
  const read = ['ok', 'partial', 'needs-ocr'].includes(became)
  expect(!read || pages.length > 0, `is ${became} and has no pages`)
  const whole = pages.every(({ outcome: page }) => page === 'ok' || page === 'empty')
  expect(became !== 'ok' || whole, 'is ok, and a page of it is not')
  expect(
    pages.every((page) => page.outcome === 'ok' || page.outcome === 'empty' || page.reason !== null),
    'a page does not say why it was not read',
  )
  expect(records === given, `counts ${records} records and gives ${given}`)
  // Numbers that nobody sees on the page are told in the manifest and go nowhere else.
  const hidden = tokens?.ignored['not-seen'] ?? 0
  const binned = tokens ? tokens.recorded + tokens.unrecognised + sum(Object.values(tokens.ignored)) : 0
  expect(binned - hidden === printed, `${binned - hidden} of ${printed} numbers are in a bin`)
  return faults
}

function sum(counts: readonly number[]): number {
  return counts.reduce((total, count) => total + count, 0)
}
