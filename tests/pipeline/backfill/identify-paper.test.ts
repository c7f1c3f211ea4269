import { existsSync, readFileSync, utimesSync, writeFileSync } from 'node:fs'
import { describe, expect, it, onTestFinished } from 'vitest'
import { identifyPaper } from '../../../src/pipeline/backfill/identify-paper.js'
import { Journal } from '../../../src/pipeline/backfill/journal.js'
import { openState, stateFolder } from '../../../src/pipeline/backfill/state-folder.js'
import type { PaperSource } from '../../../src/sources/paper-source.js'
import { testFolder } from '../../making/folder.js'

async function desk() {
  const at = testFolder()
  const state = stateFolder(at('out'))
  await openState(state)
  const journal = await Journal.open(state.journal)
  onTestFinished(() => journal.close())
  let loads = 0
  /** A paper of the web, or of a path, that gives this content when it is asked for. */
  const source = (content: string | null, parts: Partial<PaperSource> = {}): PaperSource => ({
    file: 'a.pdf',
    url: 'https://council.example/a.pdf',
    load: async () => {
      loads += 1
      if (content !== null) return { ok: true, bytes: Buffer.from(content) }
      return { ok: false, failure: { outcome: 'not-found', message: 'is gone', hint: null } }
    },
    ...parts,
  })
  const identify = (paper: PaperSource, verify = false) => identifyPaper(paper, { state, journal, verify })
  return { at, source, identify, loads: () => loads }
}

const ofText = (result: Awaited<ReturnType<typeof identifyPaper>>) =>
  result.ok ? readFileSync(result.path, 'utf8') : result.failure.message

describe('identifyPaper', () => {
  it('fetches a paper once, asks again to verify it, and then knows it by its new bytes', async () => {
    const { source, identify, loads } = await desk()
    const first = await identify(source('one'))
    expect(await identify(source('two'))).toEqual(first)
    expect([ofText(first), loads()]).toEqual(['one', 1])
    expect(ofText(await identify(source('two'), true))).toBe('two')
    expect(ofText(await identify(source('three')))).toBe('two')
  })

  it('keeps the same bytes once, whatever addresses they have', async () => {
    const { source, identify } = await desk()
    const other = source('one', { url: 'https://council.example/b.pdf' })
    expect(await identify(other)).toEqual(await identify(source('one')))
  })

  it('reads a file of this machine where it lies, without loading or keeping it', async () => {
    const { at, source, identify, loads } = await desk()
    writeFileSync(at('a.pdf'), 'one')
    const found = await identify(source(null, { url: null, path: at('a.pdf') }))
    expect(found).toMatchObject({ ok: true, path: at('a.pdf') })
    expect(loads()).toBe(0)
    expect(existsSync(at('out', 'state', 'papers', 'a.pdf'))).toBe(false)
  })

  it('sees that a file has changed, also where its size and time are those of before', async () => {
    const { at, source, identify } = await desk()
    const paper = source(null, { url: null, path: at('a.pdf') })
    const day = new Date('2024-01-01')
    const identified = async (content: string) => {
      writeFileSync(at('a.pdf'), content)
      utimesSync(at('a.pdf'), day, day)
      const result = await identify(paper)
      return result.ok ? result.paper : null
    }
    const first = await identified('one')
    expect(await identified('two')).not.toBe(first)
    expect(await identified('one')).toBe(first)
  })

  it('lets a source that is not there say so itself', async () => {
    const { at, source, identify } = await desk()
    expect(ofText(await identify(source(null)))).toBe('is gone')
    expect(ofText(await identify(source(null, { url: null, path: at('none.pdf') })))).toBe('is gone')
  })
})
