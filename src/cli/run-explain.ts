import { isSavedRecords } from '../sources/saved-output.js'
import { CannotRun } from './cannot-run.js'
import { catalogueFor } from './catalogue-for.js'
import type { ExplainFlags } from './explain/explain-flags.js'
import { explainLabelAlone } from './explain/explain-label.js'
import { explainNumberIn } from './explain/explain-number.js'
import { explainPage } from './explain/explain-page.js'
import { explainRecordOf } from './explain/explain-record.js'
import { explainSavedNumber } from './explain/explain-saved-number.js'
import { explainTableOf } from './explain/explain-table.js'
import { explainUnplaced } from './explain/explain-unplaced.js'
import { isPrintedNumber, paperAndPlace } from './explain/paper-and-place.js'
import type { Terminal } from './terminal.js'

/** `yjs explain`: why a record is what it is, what a table was taken for, what became of every number of a page. */
export async function runExplain(
  words: readonly string[],
  flags: ExplainFlags,
  terminal: Terminal,
): Promise<void> {
  const catalogue = await catalogueFor(flags.catalogue ?? [])
  const modes = [
    ...(flags.label === undefined ? [] : ['--label']),
    ...(flags.table === undefined ? [] : ['--table']),
    ...(flags.unplaced ? ['--unplaced'] : []),
    // A table or a number may be looked for on a page; a label stands on none.
    ...(flags.label !== undefined && flags.page !== undefined ? ['--page'] : []),
  ]
  if (modes.length > 1)
    throw new CannotRun(`${modes.join(' and ')} are asked for at once`, 'ask for one of them')
  if (flags.label !== undefined) return explainLabelAlone(flags.label, words, flags, catalogue, terminal)
  if (flags.unplaced) return explainUnplaced(words, flags, catalogue, terminal)
  if (flags.table !== undefined) return explainTableOf(words, flags.table, flags, catalogue, terminal)
  if (await explainSavedNumber(words, flags, catalogue, terminal)) return
  const asked = paperAndPlace(words)
  if (asked?.kind === 'number') return explainNumberIn(asked.paper, asked.of, flags, catalogue, terminal)
  const [first, ...others] = words
  const [paper = '', ...more] = others
  const isNumber = first !== undefined && isPrintedNumber(first) && others.length > 0 && more.length === 0
  if (!asked && isNumber && !(await isSavedRecords(paper)))
    return explainNumberIn(paper, first, flags, catalogue, terminal)
  if (flags.page !== undefined) return explainPage(words, flags.page, flags, catalogue, terminal)
  if (asked) return explainRecordOf(asked.of, [asked.paper], flags, catalogue, terminal)
  if (first === undefined || others.length === 0) throw new CannotRun(...missing(first))
  return explainRecordOf(first, others, flags, catalogue, terminal)
}

function missing(id: string | undefined): [message: string, hint: string] {
  if (id === undefined) return ['name the id of a record and the paper that it is of', 'or a page: --page 7']
  return /\.(?:pdf|html?|json|ndjson)$/i.test(id)
    ? [
        `${id} is no id of a record`,
        'write the id first; `yjs extract PAPER -f csv` lists ids; or a number behind the paper',
      ]
    : ['name the paper that the record is of', `such as \`yjs explain ${id} pack.pdf\` or out/records.json`]
}
