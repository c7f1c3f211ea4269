import { counted } from '../output/paper-summary.js'
import { printable } from '../output/printable.js'
import { AskedRecords } from './asked-records.js'
import { catalogueFor } from './catalogue-for.js'
import { isAllSaved, namedInput } from './named-input.js'
import { openFile } from './open-file.js'
import { reviewFor } from './review-option.js'
import { assertFile } from './save-files.js'
import { assertOwn } from './spare-others.js'
import type { Terminal } from './terminal.js'
import { assertViewFolder, isViewFolder, viewFolder } from './view-folder.js'
import { countAsked } from './view-input.js'
import { viewName } from './view-name.js'
import { viewOneFile } from './view-one-file.js'
import { viewSaved } from './view-saved.js'
import type { Viewed, ViewFlags, Viewing } from './viewing.js'

/**
 * `yjs view`: papers → one HTML file with their figures beside their pages; saved records of several papers → an overview
 * of them; either → a folder with an overview and a view of each paper.
 */
export async function runView(words: readonly string[], flags: ViewFlags, terminal: Terminal): Promise<void> {
  const output = flags.output ?? (await freeName(words))
  const inFolder = await isViewFolder(output)
  await (inFolder ? assertViewFolder(output) : assertFile(output))
  const review = await reviewFor(flags, terminal)
  const catalogue = await catalogueFor(flags.catalogue ?? [])
  const input = await namedInput(words, flags, terminal)
  const { page, figures, papers, failed } = await viewed(
    { input, review, catalogue, flags, output },
    inFolder,
    terminal,
  )
  terminal.out(`${counted(figures, 'figure')} of ${counted(papers, 'paper')} in ${printable(output)}\n`)
  if (flags.open && !(await openFile(page)))
    terminal.complain(`yjs: no program was found that opens ${printable(page)}; open it in a browser`)
  terminal.exitCode = failed ? 1 : 0
}

function viewed(viewing: Viewing, inFolder: boolean, terminal: Terminal): Promise<Viewed> {
  const { input, flags } = viewing
  if (inFolder) return viewFolder(viewing, terminal)
  const isOverview = isAllSaved(input) && countAsked(input, flags, new AskedRecords(flags)) > 1
  return isOverview ? viewSaved(viewing, terminal) : viewOneFile(viewing, terminal)
}

/** The name of a view that is not named; a file that is there and no view is not what anybody wants replaced. */
async function freeName(named: readonly string[]): Promise<string> {
  const name = viewName(named)
  await assertOwn(name, 'view of papers', 'name the file with -o')
  return name
}
