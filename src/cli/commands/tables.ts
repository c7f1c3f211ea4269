import { Command } from 'commander'
import { limitOptions } from '../limit-options.js'
import { networkOptions } from '../network-options.js'
import { formatOption, ocrEngineOption, ocrOption, pageSet, passwordOptions } from '../options.js'
import { folderOutput } from '../output-option.js'
import type { TablesFlags } from '../run-tables.js'
import type { Terminal } from '../terminal.js'

export function tablesCommand(terminal: Terminal): Command {
  const command = new Command('tables')
    .description('print every table of a paper')
    .argument('<paper>', 'a file, a web address, or - for standard input')
    .option('--pages <list>', 'only tables on these pages, such as 3,7-9', pageSet)
    .addOption(formatOption(['text', 'json', 'csv'], 'text'))
    .addOption(
      folderOutput('write one CSV file a table there, tables.json, and what the files hold, for programs'),
    )
    .addOption(ocrOption)
    .addOption(ocrEngineOption)
  for (const option of [...passwordOptions, ...limitOptions(), ...networkOptions()]) command.addOption(option)
  return command.addHelpText('after', examples).action(async (paper: string, flags: TablesFlags) => {
    const { runTables } = await import('../run-tables.js')
    await runTables(paper, flags, terminal)
  })
}

const examples = `
Examples:
  yjs tables pack.pdf                    draw them
  yjs tables pack.pdf --pages 12-14      only those that stand on these pages
  yjs tables pack.pdf -f json            cells with spans, places and header paths
  yjs tables pack.pdf -o out             one CSV file a table`
