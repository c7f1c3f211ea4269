import { Command } from 'commander'
import { CannotRun } from '../cannot-run.js'
import { shortHelp } from '../short-help.js'
import type { Terminal } from '../terminal.js'

export function helpCommand(terminal: Terminal): Command {
  return new Command('help')
    .description('explain a command, with examples')
    .argument('[command]', 'such as extract')
    .addHelpText('after', '\nExamples:\n  yjs help extract')
    .action((name: string | undefined, _flags: unknown, { parent }: Command) => {
      if (name === undefined) return terminal.out(`${shortHelp}\n`)
      const command = parent?.commands.find((one) => one.name() === name)
      if (!command) throw new CannotRun(`there is no command ${name}`, '`yjs --help` names all of them')
      command.outputHelp()
    })
}
