import type { Command } from 'commander'
import { printable } from '../output/printable.js'
import type { AskPassword } from '../pipeline/ask-password.js'
import { readTextFile } from '../sources/regular-file.js'
import { CannotRun, Interrupted } from './cannot-run.js'
import { hiddenAnswer } from './hidden-answer.js'
import type { Terminal } from './terminal.js'

/** Where a password came from that was not typed into the command line. */
export type PasswordOrigin = 'file' | 'environment'

/**
 * Completes the flags of a command that takes a password: that of the command line, else the first line of its file, else
 * `YJS_PASSWORD`.
 *
 * @throws CannotRun for a file that cannot be read or is empty
 */
export async function settlePassword(command: Command, terminal: Terminal): Promise<void> {
  if (!command.options.some(({ long }) => long === '--password-file')) return
  const { password, passwordFile } = command.opts<{ password?: string; passwordFile?: string }>()
  if (password !== undefined) return
  const settle = (found: string, origin: PasswordOrigin): void => {
    command.setOptionValue('password', found)
    command.setOptionValue('passwordOrigin', origin)
  }
  if (passwordFile !== undefined) settle(await firstLineOf(passwordFile), 'file')
  else if (terminal.password !== null) settle(terminal.password, 'environment')
}

async function firstLineOf(file: string): Promise<string> {
  const reading = await readTextFile(file)
  if (!reading.ok) {
    const { message, hint } = reading.failure
    throw new CannotRun(`${file}: the password cannot be read: ${message}`, hint)
  }
  const [line = ''] = reading.value.split(/\r?\n/)
  if (/[\0\ufffd]/.test(line))
    throw new CannotRun(`${file}: the password is not in UTF-8`, 'save the file as text in UTF-8')
  if (line === '') throw new CannotRun(`${file}: its first line is empty`, 'write the password there')
  return line
}

/** So often a person may mistype. */
const tries = 3

/** Asks the person at a terminal for the password of a locked paper; none where no person is there. */
export function passwordPrompt(terminal: Terminal): { readonly askPassword?: AskPassword } {
  const { person } = terminal
  if (person === null) return {}
  let asked = { file: '', times: 0 }
  const askPassword: AskPassword = async (file, wrong) => {
    asked = { file, times: asked.file === file ? asked.times + 1 : 1 }
    if (asked.times > tries) return null
    terminal.progress('')
    const name = file === '-' ? 'the paper' : printable(file)
    const question = wrong ? `yjs: it does not open ${name}; password: ` : `yjs: password of ${name}: `
    const answer = await hiddenAnswer(question, person.input, person.output)
    if (answer.interrupted) throw new Interrupted('interrupted; no password was typed')
    return answer.typed === '' ? null : answer.typed
  }
  return { askPassword }
}
