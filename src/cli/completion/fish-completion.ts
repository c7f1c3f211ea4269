import type { CommandShape, OptionShape } from './command-shape.js'

/** The same for fish. */
export function fishCompletion([program, ...commands]: readonly CommandShape[]): string {
  if (!program) return ''
  const names = commands.map(({ name }) => name).join(' ')
  const none = `not __fish_seen_subcommand_from ${names}`
  const complete = `complete -c ${program.name}`
  const lines = [
    ...commands.map(
      ({ name, description }) => `${complete} -f -n ${quoted(none)} -a ${name} -d ${quoted(description)}`,
    ),
    ...program.options.map((option) => `${complete} -n ${quoted(none)} ${optionOf(option)}`),
    ...commands.flatMap(({ name, options, words }) => {
      const here = quoted(`__fish_seen_subcommand_from ${name}`)
      return [
        ...options.map((option) => `${complete} -n ${here} ${optionOf(option)}`),
        ...(words.length > 0 ? [`${complete} -f -n ${here} -a ${quoted(words.join(' '))}`] : []),
      ]
    }),
  ]
  return `# ${program.name} completion fish\n${lines.join('\n')}\n`
}

function optionOf({ flags, description, choices }: OptionShape): string {
  const named = flags.map((flag) => (flag.startsWith('--') ? `-l ${flag.slice(2)}` : `-s ${flag.slice(1)}`))
  const value = choices === null ? [] : choices.length > 0 ? [`-x -a ${quoted(choices.join(' '))}`] : ['-r']
  return [...named, ...value, `-d ${quoted(description)}`].join(' ')
}

function quoted(text: string): string {
  return `'${text.replace(/[\\']/g, '\\$&')}'`
}
