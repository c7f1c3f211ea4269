import { Command } from 'commander'
import { formatOption } from '../options.js'
import type { DiffFlags } from '../run-diff.js'
import type { Terminal } from '../terminal.js'

export function diffCommand(terminal: Terminal): Command {
  return new Command('diff')
    .description('compare two runs: figures added, gone and changed, each with its place')
    .argument('<old>', 'an output folder, or a file of records')
    .argument('<new>', 'the same of a later run')
    .addOption(formatOption(['text', 'json', 'csv'], 'text'))
    .addHelpText('after', examples)
    .action(async (before: string, after: string, flags: DiffFlags) => {
      const { runDiff } = await import('../run-diff.js')
      await runDiff({ before, after }, flags, terminal)
    })
}

const examples = `
Examples:
  yjs diff old/ new/                   what a new version of the rules changed
  yjs diff old/ new/ -f csv > d.csv    one row a difference, with both readings

The exit code is 0 when nothing differs and 1 when something does.`
