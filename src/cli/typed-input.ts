import type { Command } from 'commander'
import type { Terminal } from './terminal.js'

/** Tells a person at a terminal that the command waits for what is to be typed, and how it ends. */
export function noteTypedInput(command: Command, terminal: Terminal): void {
  const { filesFrom, against } = command.opts<{ filesFrom?: string; against?: readonly string[] }>()
  const named = [...command.args, filesFrom, ...(against ?? [])]
  if (!terminal.typedInput || !named.includes('-')) return
  const key = process.platform === 'win32' ? 'Ctrl-Z and Enter end it' : 'Ctrl-D ends it'
  terminal.note(`yjs: waiting for standard input, which is this terminal; ${key}`)
}
