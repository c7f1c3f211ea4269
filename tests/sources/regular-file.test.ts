import { spawnSync } from 'node:child_process'
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { openDataset } from '../../src/sources/open-dataset.js'
import { readBaseline } from '../../src/sources/read-baseline.js'
import { readCatalogue } from '../../src/sources/read-catalogue.js'
import { readMapping } from '../../src/sources/read-mapping.js'
import { readRecords } from '../../src/sources/read-records.js'
import { indexRecords } from '../../src/sources/record-index.js'
import { readTextFile } from '../../src/sources/regular-file.js'
import { testFolder } from '../making/folder.js'

describe('a file of the user’s', () => {
  it('is read as text, without the mark that some editors put before it', async () => {
    const at = testFolder()
    writeFileSync(at('marked.json'), '\ufeff{"a": 1}')
    expect(await readTextFile(at('marked.json'))).toEqual({ ok: true, value: '{"a": 1}' })
  })

  it.each([
    ['a pipe', (path: string) => spawnSync('mkfifo', [path]), 'is no file but a named pipe'],
    ['a device', (path: string) => symlinkSync('/dev/zero', path), 'is no file but a device'],
    ['a folder', (path: string) => mkdirSync(path), 'is a folder'],
    ['nothing', () => undefined, 'no such file or folder'],
  ])('is not waited for nor read for ever where it is %s', async (_, make, message) => {
    const place = testFolder()('own.json')
    make(place)
    const failures = await Promise.all([
      readRecords(place),
      readBaseline(place),
      readMapping(place),
      indexRecords(place),
      openDataset(place),
    ])
    for (const failure of failures) expect(failure).toMatchObject({ ok: false, message })
    expect(await readCatalogue([place])).toMatchObject({ message: `cannot be read: ${message}` })
  })
})
