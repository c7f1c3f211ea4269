import { describe, expect, it } from 'vitest'
import { Terminal } from '../../src/cli/terminal.js'

/** A terminal of a person, or a pipe, and what it was sent. */
function terminalIn(env: Readonly<Record<string, string>>, isTTY = true) {
  const shown: string[] = []
  const stream = { write: (text: string) => shown.push(text), isTTY, columns: 80 }
  return { terminal: new Terminal({ stdout: stream, stderr: stream, env }), shown }
}

describe('colour', () => {
  it.each<[Readonly<Record<string, string>>, boolean, boolean]>([
    [{}, true, true],
    [{}, false, false],
    [{ NO_COLOR: '1' }, true, false],
    [{ NO_COLOR: '' }, true, true],
    [{ TERM: 'dumb' }, true, false],
    [{ FORCE_COLOR: '1' }, false, true],
    [{ FORCE_COLOR: '1', TERM: 'dumb', NO_COLOR: '1' }, true, true],
    [{ FORCE_COLOR: '0' }, true, false],
    [{ FORCE_COLOR: 'false' }, true, false],
    [{ FORCE_COLOR: '' }, false, false],
  ])('under %j, terminal %j: %j', async (env, isTTY, coloured) => {
    const style = await terminalIn(env, isTTY).terminal.style()
    expect(style.heading('a') !== 'a').toBe(coloured)
  })

  it('is never there with --no-color', async () => {
    const { terminal } = terminalIn({ FORCE_COLOR: '1' })
    terminal.colourWanted = false
    expect((await terminal.style()).heading('a')).toBe('a')
  })
})

describe('block characters', () => {
  it.each<[Readonly<Record<string, string>>, boolean, boolean]>([
    [{ LANG: 'en_GB.UTF-8' }, true, true],
    [{ LANG: 'en_GB.UTF-8' }, false, false],
    [{ LANG: 'en_GB.UTF-8', TERM: 'dumb' }, true, false],
    [{ LANG: 'en_GB.UTF-8', LC_ALL: 'C' }, true, false],
    [{ LANG: 'C', LC_CTYPE: 'C.utf8' }, true, true],
    [{ WT_SESSION: '1' }, true, true],
    [{}, true, false],
  ])('under %j, terminal %j: %j', (env, isTTY, shown) => {
    expect(terminalIn(env, isTTY).terminal.unicode).toBe(shown)
  })
})

describe('progress', () => {
  it('is a line that the next one replaces, and none where a terminal cannot do that', () => {
    const able = terminalIn({})
    able.terminal.progress('1 of 2')
    expect(able.shown).toEqual(['\r\u001b[K1 of 2'])
    const dumb = terminalIn({ TERM: 'dumb' })
    dumb.terminal.progress('1 of 2')
    expect(dumb.shown).toEqual([])
  })
})
