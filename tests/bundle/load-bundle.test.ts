import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { describe, expect, it } from 'vitest'
import { ending, loadBundle, opening } from '../../src/bundle/load-bundle.js'

function folderWith(scripts: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'yjs-bundle-'))
  for (const [name, text] of Object.entries(scripts))
    writeFileSync(join(folder, `${name}.cjs`), opening + text + ending)
  return folder
}

const counting = 'exports.square = (n) => n * n'

describe('a script', () => {
  it('is run once, and without compiled code', () => {
    const folder = folderWith({ counting: 'exports.now = {}' })
    const first = loadBundle('counting', folder)
    expect(first.compiled).toBe(false)
    expect(loadBundle('counting', folder).exports).toBe(first.exports)
  })

  it('takes the code that was compiled of it', () => {
    const folder = folderWith({ counting })
    const again = folderWith({ counting })
    writeFileSync(join(again, 'counting.code'), loadBundle('counting', folder).compiledCode())
    const { compiled, exports } = loadBundle('counting', again)
    expect(compiled).toBe(true)
    expect((exports as { square(n: number): number }).square(7)).toBe(49)
  })

  it.each([
    ['another version of Node wrote', Buffer.from('no code of this V8')],
    ['is cut off', Buffer.alloc(0)],
  ])('runs all the same where the compiled code is one that %s', (_, code) => {
    const folder = folderWith({ counting })
    writeFileSync(join(folder, 'counting.code'), code)
    const { compiled, exports } = loadBundle('counting', folder)
    expect(compiled).toBe(false)
    expect((exports as { square(n: number): number }).square(7)).toBe(49)
  })

  it('does not take the code of a script that has changed', () => {
    const folder = folderWith({ counting })
    const changed = folderWith({ counting: counting.replace('n * n', 'n * n * n') })
    writeFileSync(join(changed, 'counting.code'), loadBundle('counting', folder).compiledCode())
    const { exports } = loadBundle('counting', changed)
    expect((exports as { square(n: number): number }).square(7)).toBe(343)
  })

  it('finds other scripts, Node’s modules, and the addresses of files beside it', () => {
    const folder = folderWith({
      other: 'exports.name = "other"',
      one: 'module.exports = [loadBundle("other").name, require("node:path").sep, urlOf("../x.js")]',
    })
    const beside = pathToFileURL(join(folder, '../x.js')).href
    expect(loadBundle('one', folder).exports).toEqual(['other', join('/'), beside])
  })
})

describe('what the build has made', () => {
  const said = (flags: readonly string[], name: string) => {
    const asked = `import { getHeapStatistics } from 'node:v8'
      import { loadBundle, settleCompiler } from './dist/src/bundle/load-bundle.js'
      settleCompiler()
      console.log(loadBundle('${name}', process.cwd() + '/dist/bundle').compiled, getHeapStatistics().heap_size_limit < 500e6)`
    return execFileSync(process.execPath, [...flags, '--input-type=module', '-e', asked], {
      encoding: 'utf8',
    })
  }

  it.each(['yjs', 'stages', 'second-engine', 'pdf-parse'])(
    'holds code of %s that this Node takes',
    (name) => {
      expect(said([], name)).toMatch(/^true /)
    },
  )

  it('holds code that a process with a limit of its heap takes, and the limit stays', () => {
    expect(said(['--max-old-space-size=300'], 'stages')).toBe('true true\n')
  })

  it.each(['yjs', 'stages'])('makes no pattern of %s anew whenever it is used', (name) => {
    expect(readFileSync(`dist/bundle/${name}.cjs`, 'latin1')).not.toMatch(/new RegExp\("[^"]*\\p\{/)
  })

  it.each(['yjs', 'stages'])('is in ASCII, for %s is read without decoding', (name) => {
    expect(readFileSync(`dist/bundle/${name}.cjs`).filter((byte) => byte > 127)).toHaveLength(0)
  })

  it('knows a mistake for one, whichever of its scripts has found it', () => {
    const { status, stderr } = spawnSync(process.execPath, ['bin/yjs.js', 'extract', 'no-such-paper.pdf'], {
      encoding: 'utf8',
    })
    expect(status).toBe(2)
    expect(stderr).toContain('no-such-paper.pdf')
    expect(stderr).not.toContain('bug')
  })

  it('loads for help and mistakes a small part, and nothing of that part stands in the other one again', () => {
    const [small, large] = ['yjs', 'stages'].map((name) => readFileSync(`dist/bundle/${name}.cjs`, 'latin1'))
    expect((small ?? '').length).toBeLessThan((large ?? '').length / 10)
    const classes = (text = '') => new Set(text.match(/\b\w+=class\b/g))
    const shared = classes(small)
    expect(shared).toContain('CannotRun=class')
    expect([...classes(large)].filter((name) => shared.has(name))).toEqual([])
  })
})
