import type { Table } from '../document/model.js'
import { csvwGroup, csvwGroupName } from '../output/csvw.js'
import { dataPackage } from '../output/data-package.js'
import { tableCsv, tableDescribed, tableFileName } from '../output/tables-csv.js'
import { tablesJson } from '../output/tables-json.js'
import { tablesText } from '../output/tables-text.js'
import { unlocked } from '../pipeline/ask-password.js'
import { type DocumentReading, readWithin } from '../pipeline/limited-reading.js'
import type { OcrEngineName, OcrMode } from '../readers/ocr/ocr-options.js'
import { CannotRun } from './cannot-run.js'
import { type LimitFlags, readingLimits } from './limit-options.js'
import { namedSources } from './named-sources.js'
import type { NetworkFlags } from './network-options.js'
import { paperProgress } from './paper-progress.js'
import { passwordPrompt } from './passwords.js'
import { assertFolder, saveFiles } from './save-files.js'
import type { Terminal } from './terminal.js'

export interface TablesFlags extends LimitFlags, NetworkFlags {
  readonly format?: 'text' | 'json' | 'csv'
  readonly output?: string
  readonly pages?: (page: number) => boolean
  readonly password?: string
  readonly ocr?: OcrMode
  readonly ocrEngine?: OcrEngineName
}

/** `yjs tables`: the tables of one paper, drawn, as data, or as files. */
export async function runTables(named: string, flags: TablesFlags, terminal: Terminal): Promise<void> {
  await assertFolder(flags.output, ['tables.json', csvwGroupName, 'datapackage.json'])
  const { file, tables } = await tablesOf(named, flags, terminal)
  const { pages } = flags
  const wanted = pages ? tables.filter((table) => table.pages.some(pages)) : tables
  if (flags.output !== undefined) {
    await saveFiles(flags.output, tableFiles(wanted, file), terminal)
  }
  const format = flags.format ?? (flags.output === undefined ? 'text' : null)
  if (format === 'json') terminal.out(tablesJson(wanted, file))
  if (format === 'csv') terminal.data(wanted.map(tableCsv).join('\r\n'))
  if (format === 'text') terminal.out(tablesText(wanted, await terminal.style(), terminal.width))
}

/** A CSV file a table, all of them as data, and what each is, for programs. */
function tableFiles(tables: readonly Table[], file: string): Record<string, string> {
  const described = tables.map((table) => [tableFileName(table), tableDescribed(table)] as const)
  const files = {
    'tables.json': tablesJson(tables, file),
    ...Object.fromEntries(tables.map((table) => [tableFileName(table), tableCsv(table)])),
  }
  return {
    ...files,
    [csvwGroupName]: csvwGroup(described.map(([name, table]) => ({ file: name, ...table }))),
    'datapackage.json': dataPackage(files, [], Object.fromEntries(described)),
  }
}

async function tablesOf(
  named: string,
  flags: TablesFlags,
  terminal: Terminal,
): Promise<{ file: string; tables: Table[] }> {
  const sources = await namedSources([named], flags, terminal)
  const [source] = sources
  if (!source || sources.length > 1) {
    throw new CannotRun(`${named} holds ${sources.length} papers`, 'name one of them')
  }
  const loaded = await source.load()
  if (!loaded.ok) throw new CannotRun(`${source.file}: ${loaded.failure.message}`, loaded.failure.hint)
  const { file, url } = source
  const { onPaper, onOcrPage } = paperProgress(terminal, 1)
  const password = flags.password === undefined ? {} : { password: flags.password }
  const options = {
    file,
    url,
    ...password,
    ...(flags.ocr === undefined ? {} : { ocr: flags.ocr }),
    ...(flags.ocrEngine === undefined ? {} : { ocrEngine: flags.ocrEngine }),
    onOcrPage,
  }
  onPaper(file, 0)
  const read = (more: { readonly password?: string }) =>
    readWithin(loaded.bytes, { ...options, ...more }, readingLimits(flags))
  const reading: DocumentReading = await unlocked(
    file,
    passwordPrompt(terminal).askPassword,
    await read({}),
    (typed) => read({ password: typed }),
  )
  terminal.progress('')
  if (!reading.ok) throw new CannotRun(`${file}: ${reading.failure.message}`, reading.failure.hint)
  const { document, remark } = reading.value
  if (remark !== null) terminal.note(`${file}: ${remark}`)
  const { blocks } = document
  return { file, tables: blocks.flatMap((block) => (block.kind === 'table' ? [block.table] : [])) }
}
