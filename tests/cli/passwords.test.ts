import { spawnSync } from 'node:child_process'
import { appendFileSync, cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PassThrough } from 'node:stream'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { runProgram as runLine } from '../../src/cli/program.js'
import { runProgram } from '../making/run-program.js'
import { fixture, yjs, yjsIn } from '../making/run-yjs.js'
import { encrypted } from '../readers/pdf/papers.js'

const folder = mkdtempSync(join(tmpdir(), 'yjs-test-'))
const at = (name: string) => join(folder, name)
const locked = at('locked.pdf')
const other = at('other.pdf')
afterAll(() => rmSync(folder, { recursive: true, force: true }))
beforeAll(async () => {
  writeFileSync(locked, await encrypted('sésame', 'There were 41 custodial sentences in 2023/24.'))
  writeFileSync(other, await encrypted('second', 'There were 42 custodial sentences in 2023/24.'))
  writeFileSync(at('word'), 'sésame\r\nnot this line\n')
  writeFileSync(at('wide'), Buffer.from('\ufeffsésame\r\n', 'utf16le'))
  writeFileSync(at('latin'), Buffer.from('sésame\n', 'latin1'))
  writeFileSync(at('empty'), '\nsésame\n')
})

/** Runs a command line as if a person typed these answers at a terminal. */
async function typed(answers: readonly string[], ...words: string[]) {
  const shown: string[] = []
  const stream = (isTTY: boolean) => ({ write: (text: string) => shown.push(text), isTTY })
  const stdin = Object.assign(new PassThrough(), { isTTY: true })
  // Each answer is typed when it is asked for.
  const lines = [...answers]
  const stderr = {
    isTTY: true,
    columns: 80,
    write: (text: string) => {
      shown.push(text)
      if (/password.*: $/.test(text)) setImmediate(() => stdin.write(lines.shift() ?? '\u0004'))
    },
  }
  const code = await runLine(words, { stdin, stdout: stream(false), stderr, env: { TERM: 'dumb' } })
  return { code, shown: shown.join('') }
}

describe('the password of a locked paper', () => {
  it.each([
    ['as a word', () => ['--password', 'sésame'], {}],
    ['as the first line of a file', () => ['--password-file', at('word')], {}],
    ['in the environment', () => [], { YJS_PASSWORD: 'sésame' }],
    [
      'in a file, which outdoes the environment',
      () => ['--password-file', at('word')],
      { YJS_PASSWORD: 'x' },
    ],
  ])('may be given %s', async (_, flags, env) => {
    expect(await yjsIn(env, 'extract', locked, ...flags())).toMatchObject({ code: 0, err: '' })
    expect((await yjsIn(env, 'tables', locked, ...flags())).code).toBe(0)
  })

  it.each([
    ['without one', () => [], 'encrypted: it needs a password; give it with --password-file FILE'],
    [
      'with a wrong one',
      () => ['--password', 'x'],
      'the password is wrong; check what was given with --password',
    ],
    [
      'with a file that is not there',
      () => ['--password-file', at('none')],
      'the password cannot be read: no such file',
    ],
    ['with a file without a first line', () => ['--password-file', at('empty')], 'its first line is empty'],
    [
      'with a file in UTF-16',
      () => ['--password-file', at('wide')],
      'is not in UTF-8; save the file as text',
    ],
    ['with a file in Latin-1', () => ['--password-file', at('latin')], 'is not in UTF-8'],
    [
      'with two',
      () => ['--password', 'x', '--password-file', at('word')],
      "'--password-file <file>' cannot be used with",
    ],
  ])('is told in one line: %s', async (_, flags, message) => {
    const { code, err } = await yjs('extract', locked, ...flags())
    expect(code).toBe(2)
    expect(err).toContain(message)
    expect(err.trimEnd().split('\n')).toHaveLength(1)
  })

  it('is asked of a person at a terminal, paper by paper, and never shown', async () => {
    const { code, shown } = await typed(
      ['wrong\r', 'sésame\r', 'second\r'],
      'extract',
      locked,
      other,
      '-f',
      'csv',
    )
    expect(code).toBe(0)
    expect(shown).toContain(`yjs: password of ${locked}: \nyjs: it does not open ${locked}; password: \n`)
    expect(shown).toContain(`it does not open ${other}; password: \n`)
    expect(shown).not.toMatch(/sésame|wrong\b|second\b/)
  })

  it('is asked only for papers that neither the given one nor one that was typed opens', async () => {
    for (const name of ['sesame-again.pdf', 'second-again.pdf'])
      cpSync(name === 'sesame-again.pdf' ? locked : other, at(name))
    appendFileSync(at('sesame-again.pdf'), '\n')
    appendFileSync(at('second-again.pdf'), '\n')
    const words = ['extract', locked, other, at('sesame-again.pdf'), at('second-again.pdf')]
    const run = await typed(['second\r', 'x\r'], ...words, '--password', 'sésame', '-f', 'csv')
    expect(run.code).toBe(0)
    expect(run.shown.match(/password: /g)).toHaveLength(1)
  })

  it('goes on to later papers as it was given where one paper was given up', async () => {
    cpSync(locked, at('sesame-later.pdf'))
    appendFileSync(at('sesame-later.pdf'), '\n')
    const words = ['extract', other, at('sesame-later.pdf'), '--password', 'sésame', '-f', 'csv']
    const run = await typed(['x\r', 'y\r', '\r'], ...words)
    expect(run.code).toBe(1)
    expect(run.shown).not.toContain(`${at('sesame-later.pdf')}: the password`)
    expect(run.shown.match(/password: /g)).toHaveLength(3)
  })

  it.each([['explain', '--page', '1'], ['tables'], ['validate']])(
    'is asked by yjs %s too',
    async (...words) => {
      expect((await typed(['sésame\r'], ...words, locked)).code).toBe(0)
    },
  )

  it.each([
    ['an empty line', ['\r'], 2, 'it needs a password'],
    ['the end of input', ['\u0004'], 2, 'it needs a password'],
    ['three wrong ones', ['a\r', 'b\r', 'c\r', 'sésame\r'], 2, 'the password is wrong'],
    ['the interrupt key', ['\u0003'], 130, 'yjs: interrupted; no password was typed'],
  ])('is given up after %s', async (_, answers, code, message) => {
    const run = await typed(answers, 'extract', locked)
    expect(run.code).toBe(code)
    expect(run.shown).toContain(message)
  })

  const hasTerminal = spawnSync('script', ['--version']).status === 0
  it.skipIf(!hasTerminal)('is typed into a real terminal without being shown', () => {
    const line = `${process.execPath} bin/yjs.js extract ${locked}`
    const { stdout, status } = spawnSync('script', ['-qec', line, '/dev/null'], {
      encoding: 'utf8',
      input: 'sésame\r',
    })
    expect(status).toBe(0)
    expect(stdout).toContain(`password of ${locked}: `)
    expect(stdout).toContain('Custodial sentences')
  })

  it('is not asked for where nobody is there to answer', () => {
    expect(runProgram('extract', locked)).toMatchObject({ code: 2 })
  })
})

it('a suggested command says a password again as it came: the file by its name, the environment not at all', async () => {
  const paper = fixture('fostering-summary.html')
  const next = ({ out }: { out: string }) =>
    /next: (yjs extract .*?)(?: {4}|$)/m.exec(out.replace(/ \\\n +/g, ' '))?.[1]
  expect(next(await yjs('extract', paper, '--password-file', at('word')))).toContain(
    `--password-file ${at('word')}`,
  )
  expect(next(await yjsIn({ YJS_PASSWORD: 'x' }, 'extract', paper))).toBe(`yjs extract ${paper} -o out`)
})
