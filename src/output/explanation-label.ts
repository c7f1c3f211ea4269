import type { ExplainedLabel } from '../extract/explain/explain-label.js'
import type { ExplanationLayout } from './explanation-layout.js'
import { titleOf } from './metric-title.js'
import { namedLines } from './named-lines.js'
import { printable, printableWithin } from './printable.js'
import { candidateText, tellingCandidates } from './reason-text.js'
import { quotedWords, takenText } from './taken-text.js'

/** A label explained for a reader at a terminal: its words, its unit, and the metrics that it may name. */
export function labelExplanation(label: ExplainedLabel, layout: ExplanationLayout): string {
  const { style, width } = layout
  const title = label.parts.map(({ text }) => printable(text)).join(' › ')
  const words = label.parts.map((part) =>
    label.parts.length > 1 ? `${quotedWords(part.text)}: ${takenText(part)}` : takenText(part),
  )
  const lines = [
    style.heading(printableWithin(quotedWords(title), width)),
    ...words.flatMap((text, index) => namedLines(index === 0 ? 'words' : '', text, layout)),
    ...namedLines('unit', unitText(label), layout),
    ...namedLines('speaks of', label.fields.join(', ') || 'no part of the field by name', layout),
    ...namedLines('verdict', verdictText(label, layout), layout),
    ...(label.candidates.length === 0 ? [] : ['', style.heading('the metrics that it may name')]),
    ...tellingCandidates(label.candidates).flatMap((one) =>
      namedLines(one.score.toFixed(2), `${one.metric} ${candidateText(one)}`, { ...layout, names: 4 }),
    ),
  ]
  return `${lines.join('\n')}\n`
}

function unitText({ unit, rate, change }: ExplainedLabel): string {
  const said = unit ?? (rate ? 'a rate, without saying per how many' : 'none stated: a bare number')
  return change ? `${said}; of a change between two times` : said
}

function verdictText({ candidates, needed }: ExplainedLabel, { catalogue }: ExplanationLayout): string {
  const [first] = candidates
  if (!first) return 'names no metric in this unit'
  const named = `${first.metric} (${titleOf(first.metric, catalogue)})`
  return first.score >= needed
    ? `alone it would be recorded as ${named}`
    : `alone it gives no figure: the likeliest, ${named}, has ${first.score.toFixed(2)} and needs ${needed.toFixed(2)}`
}
