import { appendFileSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { Journal, type JournalLine } from '../../../src/pipeline/backfill/journal.js'
import { testFolder } from '../../making/folder.js'

const done = (result: string, outcome: 'ok' | 'timeout' = 'ok'): JournalLine => ({
  line: 'done',
  result,
  outcome,
  attempts: 1,
  milliseconds: 5,
  megabytes: null,
})

describe('the journal', () => {
  it('knows in the next run what was done in this one, the last word on each paper', async () => {
    const at = testFolder()
    const first = await Journal.open(at('journal'))
    await Promise.all([first.append(done('a')), first.append(done('b', 'timeout')), first.append(done('b'))])
    await first.close()
    const second = await Journal.open(at('journal'))
    await second.close()
    expect([...second.state.done].map(([name, { outcome }]) => [name, outcome])).toEqual([
      ['a', 'ok'],
      ['b', 'ok'],
    ])
  })

  it('drops a line that was cut off, and writes the next one on a line of its own', async () => {
    const at = testFolder()
    const first = await Journal.open(at('journal'))
    await first.append(done('a'))
    await first.close()
    appendFileSync(at('journal'), '{"line":"done","result":"b","outc')
    const second = await Journal.open(at('journal'))
    await second.append(done('c'))
    await second.close()
    const third = await Journal.open(at('journal'))
    await third.close()
    expect([...third.state.done.keys()]).toEqual(['a', 'c'])
    expect(readFileSync(at('journal'), 'utf8').split('\n')).toHaveLength(3)
  })

  it('takes a line that makes no sense for none', async () => {
    const at = testFolder()
    appendFileSync(at('journal'), '\0\0\0\n{"line":"done"}\nnull\n')
    const journal = await Journal.open(at('journal'))
    await journal.close()
    expect(journal.state.done.size).toBe(0)
  })
})
