import { chmodSync, existsSync, readFileSync, writeFileSync } from 'node:fs'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { openFile } from '../../src/cli/open-file.js'
import { testFolder } from '../making/folder.js'

afterEach(() => vi.unstubAllEnvs())

describe.skipIf(process.platform !== 'linux')('opening a file', () => {
  it('starts the program that the desktop has, with the whole path', async () => {
    const at = testFolder()
    writeFileSync(
      at('xdg-open'),
      `#!/bin/sh\nprintf %s "$1" > '${at('opened')}.part'\nmv '${at('opened')}.part' '${at('opened')}'\n`,
    )
    chmodSync(at('xdg-open'), 0o755)
    vi.stubEnv('PATH', `${at()}:${process.env.PATH}`)
    expect(await openFile(at('a b.html'))).toBe(true)
    await vi.waitFor(() => expect(existsSync(at('opened'))).toBe(true), 5000)
    expect(readFileSync(at('opened'), 'utf8')).toBe(at('a b.html'))
  })

  it('says that there is none', async () => {
    vi.stubEnv('PATH', testFolder()())
    expect(await openFile('a.html')).toBe(false)
  })
})
