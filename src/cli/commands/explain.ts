import { Command } from 'commander'
import type { ExplainFlags } from '../explain/explain-flags.js'
import { networkOptions } from '../network-options.js'
import { formatOption, pageNumber, tableNumber } from '../options.js'
import { figureOptions } from '../paper-options.js'
import type { Terminal } from '../terminal.js'

export function explainCommand(terminal: Terminal): Command {
  const command = new Command('explain')
    .description(
      'say why a figure was recorded as it is, or why it was not: of a number, a page, a table, a label',
    )
    .usage(usage)
    .argument(
      '[words...]',
      'the id of a record, then the paper or the saved records that hold it; or a paper',
    )
    .option('--page <number>', 'every number of this page and what became of it', pageNumber)
    .option(
      '--table <number>',
      'a table as `yjs tables` numbers it; with --page, counted on the page',
      tableNumber,
    )
    .option('--label <text>', 'a label alone, without a paper; levels of a header with › between them')
    .option('--unplaced', 'the numbers that look like figures of ours and of which no record could be made')
    .addOption(formatOption(['text', 'json'], 'text'))
  for (const option of [...figureOptions(), ...networkOptions()]) command.addOption(option)
  return command.addHelpText('after', examples).action(async (words: string[], flags: ExplainFlags) => {
    const { runExplain } = await import('../run-explain.js')
    await runExplain(words, flags, terminal)
  })
}

const usage = `[options] ID PAPER|RECORDS...
       yjs explain [options] PAPER NUMBER
       yjs explain [options] --page NUMBER PAPER
       yjs explain [options] --table NUMBER PAPER
       yjs explain [options] --unplaced PAPER...
       yjs explain [options] --label TEXT [NUMBER]`

const examples = `
The beginning of an id is enough where only one record has it, and the hash of the paper need not be typed.

Examples:
  yjs explain 5d2f7b1c0a9e-p1-120-340 pack.pdf     read the paper again, and explain the record
  yjs explain p1-120 pack.pdf                      the same by the short id that extract prints
  yjs explain 5d2f7b1c0a9e-p1-120-340 out/records.json    or out, the folder of an earlier -o or backfill
  yjs explain pack.pdf 41                          each 41: recorded as what, or what was missing
  yjs explain pack.pdf 41 --page 7                 only those of page 7
  yjs explain --page 7 pack.pdf                    recorded as what, ignored why, or not recognised
  yjs explain --table 3 pack.pdf                   what its headers were taken for, and row by row why
  yjs explain --table 1 --page 7 pack.pdf          the first table of page 7
  yjs explain --unplaced pack.pdf                  what looks like a figure of ours and is none
  yjs explain --label "Re-ref % (YTD)"             what a label means, and which metrics it may name
  yjs explain --label "2022/23 › Custody rate" 0.19`
