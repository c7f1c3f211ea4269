import type { Command, Help } from 'commander'
import { heading, roff, termed, verbatim } from './roff.js'

/** The manual page of a program (section 1), made of the definitions that `--help` shows. */
export function manPage(program: Command, version: string): string {
  const help = program.createHelp()
  const name = program.name()
  const lines = [
    `.TH ${name.toUpperCase()} 1 "" "${name} ${version}" "User Commands"`,
    heading('SH', 'NAME'),
    `${name} \\- ${roff(program.description().replace(/\.$/, ''))}`,
    heading('SH', 'SYNOPSIS'),
    `\\fB${name}\\fR [options] \\fIcommand\\fR [command options] [words...]`,
    heading('SH', 'OPTIONS'),
    ...optionsOf(program, help),
    heading('SH', 'COMMANDS'),
    ...help.visibleCommands(program).flatMap((command) => commandLines(command, name)),
    ...closingSections(program).flatMap(({ title, body }) => [
      heading('SH', title.toUpperCase()),
      ...bodyLines(body),
    ]),
  ]
  return `${lines.join('\n')}\n`
}

function commandLines(command: Command, program: string): string[] {
  const help = command.createHelp()
  return [
    heading('SS', `${program} ${command.name()}`),
    roff(`${capital(help.commandDescription(command))}.`),
    '.PP',
    ...verbatim(help.commandUsage(command).trimEnd().split('\n').map(unindented)),
    ...help
      .visibleArguments(command)
      .flatMap((argument) => termed(help.argumentTerm(argument), help.argumentDescription(argument))),
    ...optionsOf(command, help),
    ...closingSections(command).flatMap(({ title, body }) => [
      '.PP',
      ...(title === '' ? [] : [`\\fI${roff(title)}\\fR`]),
      ...bodyLines(body),
    ]),
  ]
}

/** `--help` says itself what it does, in every command. */
function optionsOf(command: Command, help: Help): string[] {
  return help
    .visibleOptions(command)
    .filter(({ long }) => command.parent === null || long !== '--help')
    .flatMap((option) => termed(help.optionTerm(option), help.optionDescription(option)))
}

interface Section {
  /** Without its colon; empty for text above the first title. */
  readonly title: string
  readonly body: readonly string[]
}

/** What stands below the options: `Examples:` and their lines, `Exit codes: …` on one. */
function closingSections(command: Command): Section[] {
  const sections: { title: string; body: string[] }[] = []
  for (const line of closingText(command).split('\n')) {
    const [, title, rest = ''] = /^([A-Z][\w ]*):(?: (.*))?$/.exec(line) ?? []
    if (title !== undefined) sections.push({ title, body: rest === '' ? [] : [rest] })
    else if (line !== '' && sections.length === 0) sections.push({ title: '', body: [line] })
    else if (line !== '') sections.at(-1)?.body.push(line)
  }
  return sections
}

/** What `--help` prints behind what commander makes of the definitions. */
function closingText(command: Command): string {
  const before = command.configureOutput()
  let text = ''
  command.configureOutput({
    ...before,
    writeOut: (part) => {
      text += part
    },
  })
  command.outputHelp()
  command.configureOutput(before)
  return text.slice(command.helpInformation().length)
}

/** Lines that are set in are to be typed; others are sentences. */
function bodyLines(body: readonly string[]): string[] {
  const typed = body.some((line) => line.startsWith('  '))
  return typed ? verbatim(body.map((line) => line.replace(/^ {2}/, ''))) : body.map(roff)
}

function unindented(line: string): string {
  return line.replace(/^ {7}(?=\S)/, '')
}

function capital(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`
}
