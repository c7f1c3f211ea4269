import type { Catalogue } from '../../../schemas/catalogue.js'
import { type ExplainedToken, pageExplanation } from '../../output/explanation-page.js'
import { jsonArray } from '../../output/json.js'
import type { PaperResult } from '../../pipeline/process-paper.js'
import type { Terminal } from '../terminal.js'
import { explainAgain } from './explain-again.js'
import type { ExplainFlags } from './explain-flags.js'
import { pageOf, readExplained } from './read-explained.js'

/** `yjs explain --page`: every number of a page and what became of it, as in the results of `extract`. */
export async function explainPage(
  named: readonly string[],
  page: number,
  flags: ExplainFlags,
  catalogue: Catalogue,
  terminal: Terminal,
): Promise<void> {
  const paper = await readExplained('a page', named, flags, catalogue, terminal)
  const printed = pageOf(paper, page)
  const tokens = tokensOn(paper.result, page)
  if (flags.format === 'json') return terminal.out(`${jsonArray(tokens)}\n`)
  const label = printed.label !== null && printed.label !== String(page) ? ` (printed ${printed.label})` : ''
  const title = `${paper.file}, page ${page}${label}`
  const layout = { catalogue, style: await terminal.style(), width: terminal.width }
  terminal.out(pageExplanation(title, tokens, layout))
  const lost = tokens.find(({ bin, likely }) => bin === 'unrecognised' && likely !== undefined)
  if (lost && paper.name !== null)
    terminal.note(`next: ${explainAgain(paper.name, lost, flags)}    why it was not recorded`)
}

function tokensOn({ tokens, records }: PaperResult, page: number): ExplainedToken[] {
  const byId = new Map(records.map((record) => [record.id, record]))
  return tokens
    .filter((token) => token.page === page)
    .map((token) => ({ ...token, made: byId.get(token.record ?? '') ?? null }))
}
