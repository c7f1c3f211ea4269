import type { Catalogue } from '../../../schemas/catalogue.js'
import { type ExplainedNumber, explainNumber } from '../../extract/explain/explain-number.js'
import { jsonArray } from '../../output/json.js'
import { counted } from '../../output/paper-summary.js'
import { unplacedNumbers } from '../../output/unplaced-numbers.js'
import { CannotRun } from '../cannot-run.js'
import { namedSources } from '../named-sources.js'
import type { Terminal } from '../terminal.js'
import { explainAgain } from './explain-again.js'
import type { ExplainFlags } from './explain-flags.js'
import { explanationLayout } from './explanation-layout.js'
import { assertPaper, type ExplainedPaper, readSource } from './read-explained.js'

/** `yjs explain --unplaced`: the numbers that look like figures of the field and of which no record could be made. */
export async function explainUnplaced(
  named: readonly string[],
  flags: ExplainFlags,
  catalogue: Catalogue,
  terminal: Terminal,
): Promise<void> {
  if (named.length === 0) throw new CannotRun('name a paper', 'such as `yjs explain --unplaced pack.pdf`')
  for (const name of named) await assertPaper(name)
  const sources = await namedSources(named, flags, terminal)
  const layout = await explanationLayout(catalogue, terminal)
  const all: (ExplainedNumber & { readonly file: string })[] = []
  let next: string | null = null
  for (const source of sources) {
    const paper = await readSource(source, flags, catalogue, terminal).catch((error: unknown) =>
      sources.length > 1 ? complained(error, terminal) : Promise.reject(error),
    )
    if (!paper) continue
    const numbers = unplacedOf(paper).filter(({ page }) => flags.page === undefined || page === flags.page)
    for (const number of numbers) all.push({ file: paper.file, ...number })
    next ??= nextCommand(paper, numbers, flags)
    const tells = numbers.length > 0 || sources.length === 1
    if (flags.format !== 'json' && tells) terminal.out(`${unplacedNumbers(paper.file, numbers, layout)}\n`)
  }
  if (flags.format === 'json') return terminal.out(`${jsonArray(all)}\n`)
  if (all.length === 0 && sources.length > 1)
    terminal.out(unplacedNumbers(counted(sources.length, 'paper'), [], layout))
  if (next !== null) terminal.out(`${next}\n`)
}

function nextCommand({ name }: ExplainedPaper, [first]: readonly ExplainedNumber[], flags: ExplainFlags) {
  if (!first || name === null) return null
  return `next: ${explainAgain(name, first, flags)}    what was weighed for one`
}

function unplacedOf({ reading, outcomes, result }: ExplainedPaper): ExplainedNumber[] {
  const looking = new Set(result.tokens.filter(({ likely }) => likely !== undefined))
  return reading.all
    .filter(({ account }) => looking.has(account))
    .map((seen) => explainNumber(seen, reading, outcomes))
}

/** One paper that cannot be read does not stop the others. */
function complained(error: unknown, terminal: Terminal): null {
  if (!(error instanceof CannotRun)) throw error
  terminal.complain(`yjs: ${error.message}`)
  terminal.exitCode = 1
  return null
}
