import { Command } from 'commander'
import { papersOrRecordsArgument } from '../options.js'
import { viewOutput } from '../output-option.js'
import { shownFigureOptions } from '../paper-options.js'
import type { Terminal } from '../terminal.js'
import type { ViewFlags } from '../viewing.js'

export function viewCommand(terminal: Terminal): Command {
  const command = new Command('view')
    .description('look at the figures of papers beside their pages, in one HTML file that needs no network')
    .addArgument(papersOrRecordsArgument)
    .addOption(
      viewOutput(
        'the HTML file (default: the name of the paper with .view.html, here), or a folder: index.html and a view a paper',
      ),
    )
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
  yjs view data                                of a backfill or an earlier -o: an index of the papers, all series
  yjs view data -o views                       and a view of each paper, to which the points lead`
