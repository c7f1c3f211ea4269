import { Command } from 'commander'
import {
  catalogueOption,
  councilOption,
  formatOption,
  pageNumber,
  passwordOption,
  publishedOption,
} from '../options.js'
import type { ExplainFlags } from '../run-explain.js'
import type { Terminal } from '../terminal.js'

export function explainCommand(terminal: Terminal): Command {
  return new Command('explain')
    .description('say why a figure was recorded as it is, or what became of each number of a page')
    .usage('[options] ID PAPER|RECORDS...\n       yjs explain [options] --page NUMBER PAPER')
    .argument('[words...]', 'the id of a record, then the paper or the saved records that hold it')
    .option('--page <number>', 'instead of a record: every number of this page', pageNumber)
    .addOption(formatOption(['text', 'json'], 'text'))
    .addOption(catalogueOption)
    .addOption(passwordOption)
    .addOption(publishedOption)
    .addOption(councilOption)
    .addHelpText('after', examples)
    .action(async (words: string[], flags: ExplainFlags) => {
      const { runExplain } = await import('../run-explain.js')
      await runExplain(words, flags, terminal)
    })
}

const examples = `
The beginning of an id is enough where only one record has it.

Examples:
  yjs explain 5d2f7b1c0a9e-p1-120-340 pack.pdf     read the paper again, and explain the record
  yjs explain 5d2f7b1c0a9e-p1-120-340 out/records.json
  yjs explain --page 7 pack.pdf                    recorded as what, ignored why, or not recognised`
