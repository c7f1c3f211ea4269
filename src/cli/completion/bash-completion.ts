import type { CommandShape } from './command-shape.js'

/** A script that bash reads to complete a program's commands, options, choices and, for all else, files. */
export function bashCompletion([program, ...commands]: readonly CommandShape[]): string {
  if (!program) return ''
  const cases = commands.map(
    ({ name, options, words }) => `    ${name}) flags='${flagsOf(options)}'; words='${words.join(' ')}' ;;`,
  )
  const values = [program, ...commands].flatMap(({ name, options }) =>
    options.flatMap(({ flags, choices }) =>
      choices !== null
        ? flags.map(
            (flag) =>
              `    ${name === program.name ? '*' : name}:${flag}) words='${choices.join(' ')}'; flags='' ;;`,
          )
        : [],
    ),
  )
  return `# ${program.name} completion bash
_${program.name}() {
  local word="\${COMP_WORDS[COMP_CWORD]}" before="\${COMP_WORDS[COMP_CWORD-1]}" command='' flags words each
  for each in "\${COMP_WORDS[@]:1:COMP_CWORD-1}"; do
    case "$each" in -*) ;; *) command="$each"; break ;; esac
  done
  case "$command" in
    '') flags='${flagsOf(program.options)}'; words='${program.words.join(' ')}' ;;
${cases.join('\n')}
  esac
  case "$command:$before" in
${values.join('\n')}
  esac
  case "$word" in
    -*) words="$flags" ;;
  esac
  COMPREPLY=($(compgen -W "$words" -- "$word"))
  if [ \${#COMPREPLY[@]} -eq 0 ] && [ -z "$words" ]; then
    compopt -o filenames 2> /dev/null
    local IFS=$'\\n'
    COMPREPLY=($(compgen -f -- "$word"))
  fi
}
complete -F _${program.name} ${program.name}
`
}

function flagsOf(options: CommandShape['options']): string {
  return options.flatMap(({ flags }) => flags).join(' ')
}
