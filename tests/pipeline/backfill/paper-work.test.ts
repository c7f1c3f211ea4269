import { readdirSync, writeFileSync } from 'node:fs'
import { describe, expect, it, onTestFinished } from 'vitest'
import { Journal } from '../../../src/pipeline/backfill/journal.js'
import {
  attempt,
  type PaperDesk,
  recordBroken,
  StoreFailure,
} from '../../../src/pipeline/backfill/paper-work.js'
import { readResult } from '../../../src/pipeline/backfill/result-file.js'
import { openState, spread, stateFolder } from '../../../src/pipeline/backfill/state-folder.js'
import type { Verdict } from '../../../src/pipeline/backfill/worker-process.js'
import { paperOfBytes } from '../../../src/sources/paper-source.js'
import { testFolder } from '../../making/folder.js'

const cost = { milliseconds: 12.4, peak: 3 * 2 ** 20, memory: 1 }
const done: Verdict = { answer: 'done', outcome: 'ok', pages: 2, records: 5, ...cost }
const crashed: Verdict = {
  answer: 'broken',
  outcome: 'crashed',
  message: 'ended',
  fromOutside: false,
  ...cost,
}
const killed: Verdict = { ...crashed, fromOutside: true }

const work = {
  source: paperOfBytes('a.pdf', new Uint8Array()),
  paper: 'sha256:a',
  path: 'a.pdf',
  result: 'ab12',
}

/** A desk whose workers give these verdicts one after the other, the last one for ever. */
async function deskWith(...verdicts: readonly Verdict[]) {
  const state = stateFolder(testFolder()('out'))
  await openState(state)
  const journal = await Journal.open(state.journal)
  onTestFinished(() => journal.close())
  let runs = 0
  const run: PaperDesk['crew']['run'] = async ({ target }) => {
    const verdict = verdicts[Math.min(runs, verdicts.length - 1)] ?? done
    runs += 1
    if (verdict.answer === 'done') writeFileSync(target, 'a result')
    return verdict
  }
  const crew = { run, free: async () => undefined, peak: 0, end: () => undefined }
  return { desk: { state, journal, crew }, runs: () => runs }
}

describe('attempt', () => {
  it('puts a result in its place, and says so in the journal', async () => {
    const { desk } = await deskWith(done)
    expect(await attempt(work, desk, false)).toMatchObject({ came: 'done', pages: 2, records: 5 })
    expect(readdirSync(`${desk.state.results}/ab`)).toEqual(['ab12'])
    expect(readdirSync(desk.state.scratch)).toEqual([])
    const reopened = await Journal.open(desk.state.journal)
    onTestFinished(() => reopened.close())
    expect(reopened.state.done.get('ab12')).toMatchObject({ attempts: 1, milliseconds: 12, megabytes: 3 })
  })

  it('begins a paper again whose process somebody else ended, but not for ever', async () => {
    const once = await deskWith(killed, killed, done)
    expect(await attempt(work, once.desk, false)).toMatchObject({ came: 'done' })
    expect(once.runs()).toBe(3)
    const always = await deskWith(killed)
    expect(await attempt(work, always.desk, false)).toMatchObject({ came: 'broken' })
    expect(always.runs()).toBeLessThan(10)
  })

  it('blames a paper that ended its process itself at once', async () => {
    const { desk, runs } = await deskWith(crashed, done)
    expect(await attempt(work, desk, false)).toMatchObject({
      came: 'broken',
      outcome: 'crashed',
      message: 'ended',
    })
    expect(runs()).toBe(1)
    expect(readdirSync(desk.state.results)).toEqual([])
  })

  it('ends the run where a result cannot be stored, which is no fault of the paper', async () => {
    const { desk } = await deskWith({ answer: 'not-stored', reason: 'the disk is full', ...cost })
    await expect(attempt(work, desk, false)).rejects.toThrow(StoreFailure)
  })
})

describe('recordBroken', () => {
  it('stores why a paper gave nothing, in place of what its worker left half-written', async () => {
    const { desk } = await deskWith(crashed)
    writeFileSync(`${desk.state.scratch}/ab12`, '{"half')
    const broken = { came: 'broken', outcome: 'timeout', message: 'took too long', verdict: crashed } as const
    await recordBroken(work, desk, broken)
    const { header, records } = await readResult(spread(desk.state.results, 'ab12'))
    expect(header.entry).toMatchObject({ file: 'a.pdf', outcome: 'timeout', message: 'took too long' })
    expect(records).toEqual([])
    expect(readdirSync(desk.state.scratch)).toEqual([])
  })
})
