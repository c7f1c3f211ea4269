import type { Catalogue } from '../../../schemas/catalogue.js'
import { explainTable } from '../../extract/explain/explain-table.js'
import type { SeenTable } from '../../extract/table/seen-table.js'
import { tableExplanation } from '../../output/explanation-table.js'
import { inertJson } from '../../output/json.js'
import { numberRanges } from '../../output/number-ranges.js'
import { counted } from '../../output/paper-summary.js'
import { printable } from '../../output/printable.js'
import { CannotRun } from '../cannot-run.js'
import type { Terminal } from '../terminal.js'
import type { ExplainFlags } from './explain-flags.js'
import { explanationLayout } from './explanation-layout.js'
import { type ExplainedPaper, pageOf, readExplained } from './read-explained.js'

/** `yjs explain --table`: what a table was taken for, and which of its cells became records. */
export async function explainTableOf(
  named: readonly string[],
  table: number,
  flags: ExplainFlags,
  catalogue: Catalogue,
  terminal: Terminal,
): Promise<void> {
  const paper = await readExplained('a table', named, flags, catalogue, terminal)
  const seen = chosenTable(paper, table, flags.page)
  const explained = explainTable(seen, paper.reading, paper.outcomes)
  if (flags.format === 'json') return terminal.out(`${inertJson(JSON.stringify(explained, null, 2))}\n`)
  terminal.out(tableExplanation(paper.file, explained, await explanationLayout(catalogue, terminal)))
}

/** The table of that number: in the paper as `yjs tables` counts, or, where a page is named, on it. */
function chosenTable(paper: ExplainedPaper, table: number, page: number | undefined): SeenTable {
  const { tables } = paper.reading
  const here =
    page === undefined ? tables : tables.filter((one) => one.table.pages.includes(pageOf(paper, page).number))
  const found = page === undefined ? here.find((one) => one.table.index === table - 1) : here[table - 1]
  if (found) return found
  const place = `${page === undefined ? '' : `page ${page} of `}${printable(paper.file)}`
  throw new CannotRun(`${place} has no table ${table}`, whatItHas(here, page !== undefined))
}

function whatItHas(here: readonly SeenTable[], onPage: boolean): string {
  if (here.length === 0) return 'it has none'
  const numbers = numberRanges(here.map(({ table }) => table.index + 1))
  return onPage
    ? `it has ${counted(here.length, 'table')}, counted from 1 on the page; in the paper: table ${numbers}`
    : `it has ${counted(here.length, 'table')}, as \`yjs tables\` lists them`
}
