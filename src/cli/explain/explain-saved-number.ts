import type { Catalogue } from '../../../schemas/catalogue.js'
import type { MetricRecord } from '../../../schemas/record.js'
import { explainRecord } from '../../extract/explain-record.js'
import { digitsOf, isPrintedWith, typedNumber } from '../../language/typed-number.js'
import { recordExplanation } from '../../output/explanation-record.js'
import { jsonArray } from '../../output/json.js'
import { counted } from '../../output/paper-summary.js'
import { printable } from '../../output/printable.js'
import { isSavedRecords } from '../../sources/saved-output.js'
import { savedAndPapers, savedRecords } from '../saved-records.js'
import type { Terminal } from '../terminal.js'
import type { ExplainFlags } from './explain-flags.js'
import { explanationLayout } from './explanation-layout.js'
import { isPrintedNumber } from './paper-and-place.js'

/** Figures that are explained at length. */
const MOST = 6

/**
 * `yjs explain NUMBER RECORDS`, in either order: the saved figures that are printed so. Whether there are any: what no
 * figure prints may be the beginning of an id.
 */
export async function explainSavedNumber(
  words: readonly string[],
  flags: ExplainFlags,
  catalogue: Catalogue,
  terminal: Terminal,
): Promise<boolean> {
  const asked = await numberAndRecords(words)
  if (asked === null) return false
  const all = await savedRecords((await savedAndPapers([asked.records])).saved)
  const onPage = all.filter(({ source }) => flags.page === undefined || source.page === flags.page)
  const found = onPage.filter(isPrintedAs(asked.number))
  if (found.length === 0) return false
  const explained = found.map((record) => explainRecord(record, catalogue))
  if (flags.format === 'json') terminal.out(`${jsonArray(explained)}\n`)
  else {
    const layout = await explanationLayout(catalogue, terminal)
    const parts = explained.slice(0, MOST).map((one) => recordExplanation(one, layout))
    if (found.length > 1)
      parts.unshift(`${printable(asked.number)} is printed by ${counted(found.length, 'figure')}\n`)
    const left = explained.slice(MOST).map(({ record }) => record.id)
    if (left.length > 0)
      parts.push(
        `… and ${counted(left.length, 'figure')} more: \`yjs explain ID RECORDS\` with ${left.slice(0, MOST).join(', ')}${left.length > MOST ? ' …' : ''}\n`,
      )
    terminal.out(parts.join('\n'))
  }
  return true
}

async function numberAndRecords(
  words: readonly string[],
): Promise<{ readonly number: string; readonly records: string } | null> {
  const [first = '', second = '', ...more] = words
  if (more.length > 0) return null
  if (isPrintedNumber(first) && (await isSavedRecords(second))) return { number: first, records: second }
  if (isPrintedNumber(second) && (await isSavedRecords(first))) return { number: second, records: first }
  return null
}

/** With its signs where they were typed: `67%`, `£186,000`; a number in words is found by its digits. */
function isPrintedAs(number: string): (record: MetricRecord) => boolean {
  const typed = typedNumber(number) ?? { digits: digitsOf(number), signs: [] }
  return ({ text, source }) =>
    digitsOf(text) === typed.digits &&
    (typed.signs.length === 0 || [text, source.quote].some((words) => isPrintedWith(typed, words)))
}
