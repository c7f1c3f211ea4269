import type { Catalogue } from '../../schemas/catalogue.js'
import type { MetricRecord } from '../../schemas/record.js'
import type { TokenAccount } from '../extract/token-account.js'
import type { ExplanationLayout } from './explanation-layout.js'
import { periodText, valueText } from './figure-text.js'
import { indicatorOf } from './metric-title.js'
import { counted } from './paper-summary.js'
import { printable, printableWithin } from './printable.js'

/** A number of a page and what became of it. */
export interface ExplainedToken extends TokenAccount {
  /** The record that it is part of, unless it was left out of the results. */
  readonly made: MetricRecord | null
}

/** All numbers of a page for a reader at a terminal: recorded as what, ignored why, or not recognised. */
export function pageExplanation(
  title: string,
  tokens: readonly ExplainedToken[],
  { catalogue, style, width }: ExplanationLayout,
): string {
  const count = (bin: TokenAccount['bin']) => tokens.filter((token) => token.bin === bin).length
  const totals = `${counted(tokens.length, 'number')}: ${count('recorded')} recorded, ${count('ignored')} ignored, ${count('unrecognised')} unrecognised`
  const number = Math.min(14, Math.max(6, ...tokens.map(({ text }) => printable(text).length)))
  const widest = Math.min(52, Math.max(12, width - number - 26))
  const outcomes = tokens.map((token) => printableWithin(outcomeOf(token, catalogue), widest))
  const outcome = Math.max(12, ...outcomes.map((text) => text.length))
  const lines = tokens.map((token, index) => {
    const said = (outcomes[index] ?? '').padEnd(outcome)
    const dressed =
      token.bin === 'unrecognised'
        ? style.warning(said)
        : token.bin === 'recorded'
          ? style.good(said)
          : style.faint(said)
    const room = Math.max(20, width - number - outcome - 6)
    return `  ${printableWithin(token.text, number).padEnd(number)}  ${dressed}  ${printableWithin(token.context, room)}`
  })
  const heading = `${printable(title)}, ${totals}`
  const headings = heading.length <= width ? [heading] : [printableWithin(title, width), totals]
  return [...headings.map((one) => style.heading(one)), ...lines, ''].join('\n')
}

function outcomeOf({ bin, reason, made, likely }: ExplainedToken, catalogue: Catalogue): string {
  if (bin === 'unrecognised') return likely === undefined ? 'unrecognised' : `unrecognised, like ${likely}`
  if (bin === 'ignored') return `ignored: ${reason ?? 'unstated'}`
  if (made === null) return 'left out of the results'
  const named = indicatorOf(made, catalogue)
  return printable(`${named}, ${periodText(made.period)}: ${valueText(made)}`)
}
