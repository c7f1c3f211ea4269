import type { ExplainedNumber, NumberStand } from '../extract/explain/explain-number.js'
import type { ExplanationLayout } from './explanation-layout.js'
import { periodText, valueText } from './figure-text.js'
import { indicatorOf } from './metric-title.js'
import { namedLines } from './named-lines.js'
import { printable, printableWithin } from './printable.js'
import { candidateText, outcomeText, tellingCandidates } from './reason-text.js'

/** A printed number explained for a reader at a terminal: what became of it, why, and what it may be a figure of. */
export function numberExplanation(number: ExplainedNumber, layout: ExplanationLayout): string {
  const { style, width } = layout
  const { text, page, needed, record } = number
  const candidates = tellingCandidates(number.candidates).slice(0, record ? 2 : undefined)
  const lines = [
    style.heading(printableWithin(`${printable(text)}, page ${page}: ${outcomeOf(number)}`, width)),
    ...namedLines('stands in', standText(number.stands), layout),
    ...namedLines(number.record ? 'record' : 'why', whyText(number, layout), layout),
    ...(candidates.length === 0
      ? []
      : [`  ${style.faint(`what it may be a figure of (needs ${(needed ?? 0).toFixed(2)})`)}`]),
    ...candidates.flatMap((one) =>
      namedLines(one.score.toFixed(2), `${one.metric} ${candidateText(one)}`, {
        ...layout,
        indent: 4,
        names: 4,
      }),
    ),
  ]
  return `${lines.join('\n')}\n`
}

/** The same in one line, for numbers of which there is little to say. */
export function numberLine(
  { text, page, reason, stands }: ExplainedNumber,
  { width }: ExplanationLayout,
): string {
  const why = `ignored: ${reason ?? 'unstated'}`
  return printableWithin(`${printable(text)}, page ${page}: ${why}; ${standText(stands)}`, width)
}

function outcomeOf({ outcome, record }: ExplainedNumber): string {
  if (record) return `recorded as ${record.metric}`
  return outcome === 'unrecognised' ? 'not recorded' : outcome
}

function standText(stands: NumberStand): string {
  if (stands.in === 'sentence') return `“${stands.sentence}”`
  if (stands.in !== 'table') return `“${stands.text}”`
  const labels = [
    stands.row.length > 0 ? `row ${stands.row.join(' › ')}` : '',
    stands.column.length > 0 ? `column ${stands.column.join(' › ')}` : '',
  ]
  return [`table ${stands.table}`, ...labels.filter((label) => label !== '')].join(', ')
}

function whyText(
  { record, reason, words, outcome, looksLike }: ExplainedNumber,
  { catalogue }: ExplanationLayout,
): string {
  if (record) {
    const members = Object.entries(record.dimensions).map(([dimension, member]) => `, ${dimension} ${member}`)
    const named = indicatorOf(record, catalogue)
    return `${record.id}: ${named}, ${periodText(record.period)}${members.join('')}: ${valueText(record)}`
  }
  const said =
    outcome === 'ignored' && !isLeftOut(reason)
      ? `ignored: ${reason ?? 'unstated'}`
      : outcomeText(reason ?? 'unrecognised')
  const of = words === null ? '' : `: “${words}”`
  return `${said}${of}${looksLike === null ? '' : `; it looks like ${looksLike}`}`
}

function isLeftOut(reason: string | null): boolean {
  return reason === 'not-confirmed' || reason === 'low-confidence'
}
