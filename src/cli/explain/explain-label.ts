import type { Catalogue } from '../../../schemas/catalogue.js'
import { explainLabel } from '../../extract/explain/explain-label.js'
import { findQuantities } from '../../language/quantities.js'
import { labelExplanation } from '../../output/explanation-label.js'
import { inertJson } from '../../output/json.js'
import { printable } from '../../output/printable.js'
import { CannotRun } from '../cannot-run.js'
import type { Terminal } from '../terminal.js'
import type { ExplainFlags } from './explain-flags.js'
import { explanationLayout } from './explanation-layout.js'

/** `yjs explain --label`: what a label means and which metrics it may name, without a paper. */
export async function explainLabelAlone(
  label: string,
  words: readonly string[],
  flags: ExplainFlags,
  catalogue: Catalogue,
  terminal: Terminal,
): Promise<void> {
  const [first, ...inner] = label.split('›').flatMap((part) => (part.trim() === '' ? [] : [part.trim()]))
  if (first === undefined) throw new CannotRun('--label is empty', 'such as --label "Re-ref % (YTD)"')
  const explained = explainLabel([first, ...inner], numberIn(words), catalogue)
  if (flags.format === 'json') return terminal.out(`${inertJson(JSON.stringify(explained, null, 2))}\n`)
  terminal.out(labelExplanation(explained, await explanationLayout(catalogue, terminal)))
}

/** The number that may stand behind the label, as it is printed. */
function numberIn([word, ...more]: readonly string[]) {
  if (word === undefined) return null
  const [number, ...others] = findQuantities(word, [])
  if (number && others.length === 0 && more.length === 0 && number.start === 0) return number
  throw new CannotRun(
    `--label needs no paper: after it may stand one number as it is printed, and ${printable([word, ...more].join(' '))} is none`,
    'such as `yjs explain --label "Custody rate" 0.19`',
  )
}
