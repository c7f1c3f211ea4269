import { PassThrough } from 'node:stream'
import { Command } from 'commander'
import { expect, it } from 'vitest'
import { Terminal } from '../../src/cli/terminal.js'
import { noteTypedInput } from '../../src/cli/typed-input.js'

const collect = (word: string, words: string[] = []): string[] => [...words, word]

it.each([
  [['-'], true, true],
  [['a.pdf', '-'], true, true],
  [['--files-from', '-'], true, true],
  [['a.csv', '--against', '-'], true, true],
  [['a.pdf'], true, false],
  [['-'], false, false],
])('%j, typed at a terminal %j: says that it waits: %j', async (words, isTTY, told) => {
  const shown: string[] = []
  const stream = { write: (text: string) => shown.push(text) }
  const stdin = Object.assign(new PassThrough(), { isTTY })
  const terminal = new Terminal({ stdin, stdout: stream, stderr: stream, env: {} })
  const command = new Command()
    .argument('[words...]')
    .option('--files-from <list>')
    .option('--against <paper>', '', collect)
    .action(() => undefined)
  await command.parseAsync(words, { from: 'user' })
  noteTypedInput(command, terminal)
  expect(shown.join('').startsWith('yjs: waiting for standard input, which is this terminal; ')).toBe(told)
})
