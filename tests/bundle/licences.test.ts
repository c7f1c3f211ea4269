import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { licencesOf } from '../../src/bundle/licences.js'

/** A folder of packages, each with one file. */
function folderOf(packages: Readonly<Record<string, readonly [name: string, text: string]>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'yjs-licences-'))
  for (const [name, [file, text]] of Object.entries(packages)) {
    mkdirSync(join(folder, 'node_modules', name), { recursive: true })
    writeFileSync(join(folder, 'node_modules', name, file), text)
  }
  return folder
}

describe('licencesOf', () => {
  it('has the licence of each package once, of our own files none', () => {
    const folder = folderOf({
      '@scope/small': ['LICENSE', 'MIT, of its own'],
      plain: ['package.json', '{ "license": "ISC" }'],
    })
    const files = [
      'node_modules/plain/a.js',
      'node_modules/plain/b.js',
      'node_modules/@scope/small/index.js',
      'dist/src/index.js',
    ]
    expect(licencesOf(files, folder)).toBe('@scope/small\n\nMIT, of its own\n\nplain\n\n{ "license": "ISC" }')
  })
})
