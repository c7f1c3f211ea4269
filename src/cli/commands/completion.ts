import { Argument, Command } from 'commander'
import type { Terminal } from '../terminal.js'

export function completionCommand(terminal: Terminal): Command {
  return new Command('completion')
    .description('print a script by which a shell completes commands and options')
    .addArgument(new Argument('<shell>', 'the shell that shall read it').choices(['bash', 'zsh', 'fish']))
    .addHelpText('after', examples)
    .action(async (shell: string, _flags: unknown, command: Command) => {
      const { commandShapes } = await import('../completion/command-shape.js')
      const shapes = commandShapes(command.parent ?? command)
      if (shell === 'zsh')
        terminal.out((await import('../completion/zsh-completion.js')).zshCompletion(shapes))
      else if (shell === 'fish')
        terminal.out((await import('../completion/fish-completion.js')).fishCompletion(shapes))
      else terminal.out((await import('../completion/bash-completion.js')).bashCompletion(shapes))
    })
}

const examples = `
Examples:
  source <(yjs completion bash)                                    now; in ~/.bashrc for good
  yjs completion zsh > ~/.zfunc/_yjs                               in a folder of your $fpath
  yjs completion fish > ~/.config/fish/completions/yjs.fish`
