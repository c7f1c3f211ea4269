import { Command, CommanderError } from 'commander'
import { printable } from '../output/printable.js'
import { toolVersion } from '../pipeline/versions.js'
import { CannotRun } from './cannot-run.js'
import { backfillCommand } from './commands/backfill.js'
import { completionCommand } from './commands/completion.js'
import { diffCommand } from './commands/diff.js'
import { explainCommand } from './commands/explain.js'
import { extractCommand } from './commands/extract.js'
import { helpCommand } from './commands/help.js'
import { meetingsCommand } from './commands/meetings.js'
import { mergeCommand } from './commands/merge.js'
import { metricsCommand } from './commands/metrics.js'
import { plotCommand } from './commands/plot.js'
import { reviewCommand } from './commands/review.js'
import { seriesCommand } from './commands/series.js'
import { tablesCommand } from './commands/tables.js'
import { validateCommand } from './commands/validate.js'
import { viewCommand } from './commands/view.js'
import { settlePassword } from './passwords.js'
import { shortHelp } from './short-help.js'
import { type ExitCode, Terminal, type TerminalStreams } from './terminal.js'
import { noteTypedInput } from './typed-input.js'

/** Runs one command line and answers its exit code: 0 done, 1 findings or failed papers, 2 could not run. */
export async function runProgram(words: readonly string[], streams: TerminalStreams): Promise<ExitCode> {
  const terminal = new Terminal(streams)
  // The command whose words could not be understood: its own help is named.
  let failed = 'yjs'
  const program = programFor(terminal, (name) => {
    failed = name
  })
  try {
    await program.parseAsync([...words], { from: 'user' })
    return terminal.exitCode
  } catch (error) {
    return explained(error, failed, terminal)
  }
}

/** Each command is declared here and loads what it needs when it is run, so that help and mistakes answer at once. */
export function programFor(
  terminal: Terminal,
  onFailure: (command: string) => void = () => undefined,
): Command {
  const program = new Command('yjs')
    .description(
      'Reads the figures that UK councils publish about children’s services out of their committee papers.',
    )
    .version(toolVersion().version, '-V, --version', 'print the version')
    .option('--no-color', 'no colours (NO_COLOR does the same)')
    .option('-q, --quiet', 'no notes on stderr; failures are still told')
    .option('-v, --verbose', 'more details on stderr')
    .helpCommand(false)
    .showSuggestionAfterError(true)
    .addHelpText('after', closingHelp)
    .hook('preAction', async (_, command) => {
      const { color, quiet, verbose } = program.opts<{ color: boolean; quiet?: true; verbose?: true }>()
      terminal.colourWanted = color
      terminal.quiet = quiet ?? false
      terminal.verbose = verbose ?? false
      await settlePassword(command, terminal)
      noteTypedInput(command, terminal)
    })
  const commands = [
    extractCommand,
    explainCommand,
    viewCommand,
    reviewCommand,
    plotCommand,
    validateCommand,
    backfillCommand,
    mergeCommand,
    diffCommand,
    tablesCommand,
    seriesCommand,
    meetingsCommand,
    metricsCommand,
    completionCommand,
    helpCommand,
  ]
  for (const command of commands) program.addCommand(command(terminal))
  for (const command of [program, ...program.commands]) {
    command.exitOverride(failing(command === program ? 'yjs' : `yjs ${command.name()}`, onFailure))
    command.configureOutput({ writeOut: (text) => terminal.out(text), writeErr: () => undefined })
  }
  return program
}

function failing(name: string, onFailure: (command: string) => void): (error: CommanderError) => never {
  return (error) => {
    onFailure(name)
    throw error
  }
}

const closingHelp = `
Examples:
  yjs extract pack.pdf                 the figures of a paper, with their pages
  yjs extract papers/ -o out           records and time series as JSON and CSV
  yjs view pack.pdf --open             the figures beside their pages, in a browser
  yjs plot papers/                     a picture of each metric in plots/
  yjs backfill papers/ -o data         years of papers: in parallel, and again from where it was stopped
  yjs explain --page 7 pack.pdf        what became of each number of a page
  yjs tables pack.pdf --pages 3,7-9    the tables of these pages
  yjs validate pack.pdf                what does not add up
  yjs metrics custody.rate             what a metric is, and how papers name it

Exit codes: 0 done; 1 some papers failed, or findings; 2 could not run.
Environment: NO_COLOR and TERM=dumb mean no colours, FORCE_COLOR means colours everywhere;
YJS_PASSWORD opens encrypted papers.`

/** Where nobody can be told (a full disk under standard error) the exit code tells. */
function explained(error: unknown, command: string, terminal: Terminal): ExitCode {
  try {
    return explain(error, command, terminal)
  } catch {
    return 2
  }
}

/** The user's mistakes are one line; anything else is a bug and is shown as one. */
function explain(error: unknown, command: string, terminal: Terminal): ExitCode {
  if (error instanceof CommanderError) {
    if (error.exitCode === 0) return 0
    if (error.code === 'commander.help') for (const line of shortHelp.split('\n')) terminal.complain(line)
    else terminal.complain(printable(usageLine(error, command)))
    return 2
  }
  if (error instanceof CannotRun) {
    terminal.complain(printable(`yjs: ${error.message}${error.hint ? `; ${error.hint}` : ''}`))
    return error.exitCode
  }
  terminal.complain('yjs: this is a bug in yjs, not in your papers; please report it with the lines below')
  terminal.complain(error instanceof Error ? (error.stack ?? error.message) : String(error))
  return 2
}

function usageLine(error: CommanderError, command: string): string {
  const line = error.message
    .replace(/^error: /, '')
    .replace(/\s*\n\s*/g, ' ')
    .trim()
  return `yjs: ${line}; see \`${command} --help\``
}
