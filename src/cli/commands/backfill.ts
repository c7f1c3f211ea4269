import { Argument, Command, Option } from 'commander'
import type { BackfillFlags } from '../backfill-flags.js'
import { usualLimits } from '../limit-options.js'
import { networkOptions } from '../network-options.js'
import { committeeOption, doorOption, positive, shardOf, wholeNumber } from '../options.js'
import { folderOutput } from '../output-option.js'
import { figureOptions } from '../paper-options.js'
import { reviewOption } from '../review-flag.js'
import type { Terminal } from '../terminal.js'

export function backfillCommand(terminal: Terminal): Command {
  const command = new Command('backfill')
    .description('read years of papers into a folder: in parallel, and again from where it was stopped')
    .addArgument(
      new Argument('[papers...]', 'files, folders (their papers), web addresses, and ModernGov sites'),
    )
    .addOption(folderOutput('where results go, and the state that makes it resumable').makeOptionMandatory())
    .option('--files-from <list>', 'read the names of papers from a file, one a line (- for standard input)')
    .addOption(committeeOption)
    .option('--from <year or day>', 'first year or day of the meetings, such as 2017 or 2017-04-01')
    .option('--to <year or day>', 'last year or day')
    .addOption(doorOption)
    .option('--dry-run', 'list what would be read, with sizes, and do nothing')
    .option('--workers <number>', 'papers read at a time (default: one for each core)', wholeNumber)
    .option('--timeout <seconds>', 'time that one paper may take', positive, usualLimits.timeout)
    .option(
      '--memory <megabytes>',
      'memory that the reading of one paper may take',
      positive,
      usualLimits.memory,
    )
    .option('--shard <part>', 'do one part of the papers, such as 3/16; `yjs merge` joins the parts', shardOf)
    .option('--retry-failed', 'read papers again that failed in an earlier run')
    .option('--verify', 'look at every paper again, also where nothing says that it changed')
    .option('--cache <folder>', 'where fetched papers are kept (default: in the output folder)')
    .addOption(
      new Option('--log-format <format>', 'how progress is told on stderr (default: text)').choices([
        'text',
        'json',
      ]),
    )
  for (const option of [...figureOptions(), reviewOption, ...networkOptions()]) command.addOption(option)
  return command.addHelpText('after', examples).action(async (papers: string[], flags: BackfillFlags) => {
    const { runBackfill } = await import('../run-backfill.js')
    await runBackfill(papers, flags, terminal)
  })
}

const examples = `
Examples:
  yjs backfill papers/ -o data                     records.ndjson, records.csv, series.csv, series.json, manifest.json
  yjs backfill papers/ -o data                     the same again: goes on where it was stopped
  yjs backfill papers/ -o data --retry-failed      and tries once more what failed
  yjs backfill --files-from list.txt -o data       the papers that a list names
  yjs backfill https://democracy.example.gov.uk/ --committee "Children's Scrutiny Panel" --from 2017 -o data
                                                   the papers of a committee; --dry-run lists them first
  yjs backfill papers/ -o part3 --shard 3/16       one of sixteen parts, for sixteen machines`
