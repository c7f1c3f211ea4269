import { Command } from 'commander'
import { catalogueOption } from '../options.js'
import { folderOutput } from '../output-option.js'
import { reviewOption } from '../review-flag.js'
import type { MergeFlags } from '../run-merge.js'
import type { Terminal } from '../terminal.js'

export function mergeCommand(terminal: Terminal): Command {
  return new Command('merge')
    .description('join the folders of several backfills, such as the shards of one')
    .argument('<folders...>', 'output folders of `yjs backfill`')
    .addOption(folderOutput('where the joined results go').makeOptionMandatory())
    .option('--incomplete', 'join them though a shard is missing')
    .addOption(catalogueOption)
    .addOption(reviewOption)
    .addHelpText('after', examples)
    .action(async (folders: string[], flags: MergeFlags) => {
      const { runMerge } = await import('../run-merge.js')
      await runMerge(folders, flags, terminal)
    })
}

const examples = `
Examples:
  yjs merge part1 part2 part3 -o data     the same bytes as one backfill of all papers
  yjs merge parts/* -o data               the folders that a scheduler's jobs left`
