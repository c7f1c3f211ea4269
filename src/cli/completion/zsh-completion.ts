import type { CommandShape, OptionShape } from './command-shape.js'

/** The same for zsh; put it as `_NAME` into a folder of `$fpath`, or evaluate it. */
export function zshCompletion([program, ...commands]: readonly CommandShape[]): string {
  if (!program) return ''
  const described = commands.map(({ name, description }) => `    ${quoted(`${name}:${description}`)}`)
  const cases = commands.map(({ name, options, words }) => {
    const rest = words.length > 0 ? `*: :(${words.join(' ')})` : '*:file:_files'
    const specs = [...options.flatMap(specsOf), quoted(rest)]
    return `    ${name}) _arguments ${specs.join(' ')} ;;`
  })
  return `#compdef ${program.name}
_${program.name}() {
  local -a commands
  local line state
  commands=(
${described.join('\n')}
  )
  _arguments -C ${program.options.flatMap(specsOf).join(' ')} '1: :->command' '*::arg:->rest'
  case $state in
    command) _describe command commands ;;
    rest)
      case $line[1] in
${cases.map((one) => `  ${one}`).join('\n')}
      esac ;;
  esac
}
if [ "$funcstack[1]" = _${program.name} ]; then _${program.name} "$@"; else compdef _${program.name} ${program.name}; fi
`
}

function specsOf({ flags, description, choices }: OptionShape): string[] {
  const about = description.replace(/[[\]\\:]/g, ' ')
  const value = choices === null ? '' : choices.length > 0 ? `: :(${choices.join(' ')})` : ':value:_files'
  return flags.map((flag) => quoted(`*${flag}[${about}]${value}`))
}

function quoted(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`
}
