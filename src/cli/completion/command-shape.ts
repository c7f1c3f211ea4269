import type { Command } from 'commander'

/** What a shell can complete of a command, as its definition says. */
export interface CommandShape {
  readonly name: string
  readonly description: string
  readonly options: readonly OptionShape[]
  /** The words that its argument may be; none where it names files. */
  readonly words: readonly string[]
}

export interface OptionShape {
  /** `-f`, `--format`: one or both. */
  readonly flags: readonly string[]
  readonly description: string
  /** What its value may be; null where it takes none, and none listed where it is anything. */
  readonly choices: readonly string[] | null
}

/** The commands of a program, the program itself first under its own name. */
export function commandShapes(program: Command): CommandShape[] {
  return [program, ...program.commands].map((command) => ({
    name: command.name(),
    description: command.description(),
    options: [
      ...command.options.map((option) => ({
        flags: [option.short, option.long].filter((flag) => flag !== undefined && flag !== null),
        description: option.description,
        choices: option.required || option.optional ? (option.argChoices ?? []) : null,
      })),
      { flags: ['-h', '--help'], description: 'display help for command', choices: null },
    ],
    words: command === program ? program.commands.map((one) => one.name()) : wordsOf(command, program),
  }))
}

function wordsOf(command: Command, program: Command): readonly string[] {
  if (command.name() === 'help') return program.commands.map((one) => one.name())
  return command.registeredArguments.flatMap((argument) => argument.argChoices ?? [])
}
