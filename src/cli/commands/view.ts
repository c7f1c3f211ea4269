import { Command } from 'commander'
import { papersOrRecordsArgument } from '../options.js'
import { fileOutput } from '../output-option.js'
import { shownFigureOptions } from '../paper-options.js'
import type { ViewFlags } from '../run-view.js'
import type { Terminal } from '../terminal.js'

export function viewCommand(terminal: Terminal): Command {
  const command = new Command('view')
    .description('look at the figures of papers beside their pages, in one HTML file that needs no network')
    .addArgument(papersOrRecordsArgument)
    .addOption(fileOutput('the HTML file (default: the name of the paper with .view.html, here)'))
    .option('--open', 'open it in the browser')
  for (const option of shownFigureOptions()) command.addOption(option)
  return command.addHelpText('after', examples).action(async (papers: string[], flags: ViewFlags) => {
    const { runView } = await import('../run-view.js')
    await runView(papers, flags, terminal)
  })
}

const examples = `
The papers are within the file: send it only to those who may read them.

Examples:
  yjs view pack.pdf --open                     pack.view.html, shown at once
  yjs view pack.pdf minutes.html -o both.html  figures of both as series, each with its page
  yjs view data --metric 'custody.*'           of a backfill or an earlier -o; its papers must still be there`
