import { Command } from 'commander'
import { filterOptions } from '../filter-options.js'
import { limitOptions } from '../limit-options.js'
import { networkOptions } from '../network-options.js'
import { bomOption, papersOrRecordsArgument } from '../options.js'
import { fileOutput } from '../output-option.js'
import { figureOptions } from '../paper-options.js'
import type { ReviewCommandFlags } from '../run-review.js'
import type { Terminal } from '../terminal.js'

export function reviewCommand(terminal: Terminal): Command {
  const command = new Command('review')
    .description('a table to judge figures in, one line each: right or wrong, for --review of other commands')
    .addArgument(papersOrRecordsArgument)
    .addOption(fileOutput('the CSV file; one that is there keeps what was written in it (default: printed)'))
    .addOption(bomOption)
  for (const option of [...figureOptions(), ...filterOptions(), ...limitOptions(), ...networkOptions()])
    command.addOption(option)
  return command
    .addHelpText('after', examples)
    .action(async (papers: string[], flags: ReviewCommandFlags) => {
      const { runReview } = await import('../run-review.js')
      await runReview(papers, flags, terminal)
    })
}

const examples = `
In the column verdict write right or wrong, in note what it should be; leave the columns behind them as they are.

Examples:
  yjs review pack.pdf -o review.csv            a line for each figure, to be judged in a spreadsheet
  yjs review pack.pdf -o review.csv            again, after an update: verdicts stay with their figures
  yjs review papers/ -o review.csv --bom       of all papers, for Excel
  yjs review out -o review.csv                 of saved records
  yjs review out --metric 'cla.*' -o cla.csv   of these figures; lines that are in the file stay
  yjs extract pack.pdf --review review.csv     without the figures that were judged wrong`
