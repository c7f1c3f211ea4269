import { withoutCommands, withoutControls } from '../output/printable.js'
import { plainStyle, type Style } from '../output/style.js'

/** 130 is what a shell expects of a program that its user interrupted. */
export type ExitCode = 0 | 1 | 2 | 130

/** What text is written to; `isTTY` and `columns` where it is a terminal. */
export interface OutputStream {
  write(text: string): unknown
  readonly isTTY?: boolean
  readonly columns?: number
}

/** What a person types into; `isTTY` where it is a terminal. */
export type InputStream = NodeJS.ReadableStream & { readonly isTTY?: boolean }

export interface TerminalStreams {
  /** Asked for what only a person knows; nobody is there unless it is given. */
  readonly stdin?: InputStream
  readonly stdout: OutputStream
  readonly stderr: OutputStream
  readonly env: Readonly<Record<string, string | undefined>>
}

/** Where a command's words go: results to stdout, everything else to stderr. One for each run of the program. */
export class Terminal {
  exitCode: ExitCode = 0
  quiet = false
  verbose = false
  /** Set by `--no-color`; colour also needs a terminal and no `NO_COLOR`. */
  colourWanted = true
  readonly #streams: TerminalStreams

  constructor(streams: TerminalStreams) {
    this.#streams = streams
  }

  /** A result. No line of it is taken for a command by a CI system that shows it. */
  out(text: string): void {
    this.#streams.stdout.write(withoutCommands(text))
  }

  /** A result that is meant to be read by a CI system as its commands. */
  commands(text: string): void {
    this.#streams.stdout.write(text)
  }

  /** A result for programs, as it is; on a terminal without what would steer that. */
  data(text: string): void {
    this.out(this.interactive ? withoutControls(text) : text)
  }

  /** Something good to know, dropped by `-q`. */
  note(line: string): void {
    if (!this.quiet) this.complain(line)
  }

  /** A detail for `-v`. */
  detail(line: string): void {
    if (this.verbose) this.complain(line)
  }

  /** Something that went wrong: always shown. */
  complain(line: string): void {
    this.#streams.stderr.write(`${withoutCommands(withoutControls(line))}\n`)
  }

  /** What is being done, on one line that the next one replaces; shown only to a person at a terminal. */
  progress(line: string): void {
    if (this.quiet || !this.watched) return
    const { columns } = this.#streams.stderr
    // A line that goes on below the first could not be written anew.
    const shown = columns ? [...line].slice(0, columns - 1).join('') : line
    this.#streams.stderr.write(`\r\u001b[K${withoutCommands(shown)}`)
  }

  /** Whom to ask what only a person knows; null where input or questions go elsewhere than to a terminal. */
  get person(): { readonly input: InputStream; readonly output: OutputStream } | null {
    const { stdin, stderr } = this.#streams
    return stdin?.isTTY && isTerminal(stderr) ? { input: stdin, output: stderr } : null
  }

  /** Whether standard input is typed by a person, who may not know that it is waited for. */
  get typedInput(): boolean {
    return this.#streams.stdin?.isTTY === true
  }

  /** Whether results are read by a person rather than by a pipe or file. */
  get interactive(): boolean {
    return isTerminal(this.#streams.stdout)
  }

  /** Whether progress is seen by a person. */
  get watched(): boolean {
    return isTerminal(this.#streams.stderr) && !this.#dumb
  }

  /** A terminal that takes text alone: it shows switches of colour as signs, and has no line to be written anew. */
  get #dumb(): boolean {
    return this.#streams.env.TERM === 'dumb'
  }

  /** Whether a person watches results on a terminal that shows block characters. */
  get unicode(): boolean {
    const { LC_ALL, LC_CTYPE, LANG, WT_SESSION } = this.#streams.env
    return (
      this.interactive && !this.#dumb && (!!WT_SESSION || /utf-?8/i.test(LC_ALL || LC_CTYPE || LANG || ''))
    )
  }

  /** Columns of the terminal; 100 where there is none, so that piped output does not depend on a window. */
  get width(): number {
    const { stdout } = this.#streams
    const columns = isTerminal(stdout) ? (stdout.columns ?? 100) : 100
    return Math.min(Math.max(columns || 100, 40), 200)
  }

  /** The password that the environment gives, or null. */
  get password(): string | null {
    return this.#streams.env.YJS_PASSWORD || null
  }

  /** The file by which a step of a GitHub workflow adds to its summary, or null outside of one. */
  get stepSummary(): string | null {
    return this.#streams.env.GITHUB_STEP_SUMMARY || null
  }

  /** `--no-color` has the last word, then `FORCE_COLOR` (`0` is none), `NO_COLOR`, and what the terminal can do. */
  get #coloured(): boolean {
    const { FORCE_COLOR: forced, NO_COLOR: unwanted } = this.#streams.env
    if (!this.colourWanted) return false
    if (forced) return !['0', 'false'].includes(forced)
    return this.interactive && !unwanted && !this.#dumb
  }

  /** How results are dressed; plain unless a person watches and colour is wanted. Chalk is loaded only then. */
  async style(): Promise<Style> {
    if (!this.#coloured) return plainStyle
    const { colourStyle } = await import('../output/colour-style.js')
    return colourStyle
  }
}

function isTerminal(stream: OutputStream): boolean {
  return stream.isTTY === true
}
