import { describe, expect, it } from 'vitest'
import { fixturePapers, testFolder } from '../making/folder.js'
import { outputOf, runProgram } from '../making/run-program.js'

const shards = [1, 2, 3]

describe('yjs merge', () => {
  it('makes of the shards of a backfill the bytes that one without shards has', () => {
    const at = testFolder()
    fixturePapers(at('papers'))
    for (const index of shards)
      runProgram('backfill', at('papers'), '-o', at(`${index}`), '--shard', `${index}/3`)
    runProgram('backfill', at('papers'), '-o', at('whole'))
    const parts = shards.map((index) => at(`${index}`))
    expect(runProgram('merge', ...parts, '-o', at('merged')).code).toBe(1)
    expect(outputOf(at('merged'))).toEqual(outputOf(at('whole')))
    const missing = runProgram('merge', at('1'), at('3'), '-o', at('some'))
    expect(missing).toMatchObject({ code: 2, err: expect.stringContaining('shard 2/3 is missing') })
    expect(runProgram('merge', at('1'), at('3'), '-o', at('some'), '--incomplete').code).not.toBe(2)
    // The whole can be gone on with: nothing of it is read again.
    const { err } = runProgram('backfill', at('papers'), '-o', at('merged'), '--log-format', 'json')
    const papers = err
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line))
      .filter(({ event }) => event === 'paper')
    expect(papers.map(({ known }) => known)).not.toContain(false)
  }, 60_000)

  it('refuses folders of other rules, and folders that hold no finished backfill', () => {
    const at = testFolder()
    const paper = 'fixtures/youth-justice-report.pdf'
    runProgram('backfill', paper, '-o', at('a'))
    runProgram('backfill', paper, '-o', at('b'), '--min-confidence', '0.9')
    const other = runProgram('merge', at('a'), at('b'), '-o', at('c'))
    expect(other).toMatchObject({ code: 2, err: expect.stringContaining('was made with other rules') })
    const none = runProgram('merge', at('a'), at('nothing'), '-o', at('c'))
    expect(none).toMatchObject({ code: 2, err: expect.stringContaining('holds no finished backfill') })
  })
})
