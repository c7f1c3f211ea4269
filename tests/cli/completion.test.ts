import { execFileSync, spawnSync } from 'node:child_process'
import { cpSync, writeFileSync } from 'node:fs'
import { beforeAll, describe, expect, it } from 'vitest'
import { testFolder } from '../making/folder.js'
import { fixture, yjs } from '../making/run-yjs.js'

let script = ''
beforeAll(async () => {
  script = (await yjs('completion', 'bash')).out
})

/** What bash offers for the last of the words that are typed. */
function offered(words: readonly string[], folder = '.'): string[] {
  const typed = `${script}\nCOMP_WORDS=("$@"); COMP_CWORD=$(($#-1)); _yjs; printf '%s\\n' "\${COMPREPLY[@]}"`
  const out = execFileSync('bash', ['-c', typed, 'bash', ...words], { encoding: 'utf8', cwd: folder })
  return out.split('\n').filter((line) => line !== '')
}

describe('completion in bash', () => {
  it.each([
    [
      ['yjs', 'ex'],
      ['extract', 'explain'],
    ],
    [
      ['yjs', 'help', 'me'],
      ['merge', 'meetings', 'metrics'],
    ],
    [
      ['yjs', 'extract', '--un'],
      ['--unrecognised', '--unlisted'],
    ],
    [
      ['yjs', 'extract', 'a.pdf', '-f', ''],
      ['text', 'json', 'ndjson', 'csv', 'tidy', 'dfe'],
    ],
    [
      ['yjs', 'completion', ''],
      ['bash', 'zsh', 'fish'],
    ],
    [['yjs', '-q', 'ser'], ['series']],
  ])('of %j offers %j', (words, expected) => {
    expect(offered(words)).toEqual(expected)
  })

  it('offers files where an argument or a value names one', () => {
    const at = testFolder()
    cpSync(fixture('scan.pdf'), at('a pack.pdf'))
    writeFileSync(at('own.json'), '')
    expect(offered(['yjs', 'extract', 'a'], at())).toEqual(['a pack.pdf'])
    expect(offered(['yjs', 'extract', '--catalogue', 'o'], at())).toEqual(['own.json'])
  })

  it('knows every option of every command', async () => {
    const { out: names } = await yjs('completion', 'fish')
    const commands = [...names.matchAll(/ -a (\w+) -d /g)].map(([, name = '']) => name)
    expect(commands).toContain('backfill')
    for (const command of commands) {
      const { out } = await yjs(command, '--help')
      const options = [...out.matchAll(/^ {2}(?:-\w, )?(--[\w-]+)/gm)].map(([, option = '']) => option)
      expect(offered(['yjs', command, '--']).sort()).toEqual(options.sort())
    }
  })
})

describe.each(['zsh', 'fish'])('completion in %s', (shell) => {
  const here = spawnSync(shell, ['-c', 'true']).status === 0
  it.skipIf(!here)(`is a script that ${shell} takes${here ? '' : ` (no ${shell} found)`}`, async () => {
    const { out } = await yjs('completion', shell)
    expect(spawnSync(shell, ['-n', '-c', out], { encoding: 'utf8' })).toMatchObject({ status: 0, stderr: '' })
  })

  it('names commands and options', async () => {
    const { code, out } = await yjs('completion', shell)
    expect(code).toBe(0)
    expect(out).toContain('backfill')
    expect(out).toContain('min-confidence')
  })
})
