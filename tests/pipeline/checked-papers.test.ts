import { describe, expect, it } from 'vitest'
import { loadCatalogue } from '../../schemas/catalogue.js'
import { checkedPapers } from '../../src/pipeline/checked-papers.js'
import { type PaperSource, paperOfBytes } from '../../src/sources/paper-source.js'
import { recordWith } from '../making/record.js'

const [a, b] = ['a', 'b'].map((letter) => `sha256:${letter.repeat(64)}`) as [string, string]
const saved = (id: string, paper: string, file = 'report.pdf') => recordWith({ id, source: { paper, file } })
const source = (file: string, content: unknown): PaperSource =>
  paperOfBytes(file, Buffer.from(typeof content === 'string' ? content : JSON.stringify(content)))

async function papersOf(...sources: readonly PaperSource[]): Promise<[string, string, string[]][]> {
  const papers = await checkedPapers(sources, loadCatalogue(), { secondReading: false })
  return papers.map(({ file, outcome, records }) => [file, outcome, records.map(({ id }) => id)])
}

describe('checkedPapers', () => {
  it('parts saved records by their papers, in the order of the names that these had', async () => {
    const records = [saved('1', b, 'z.pdf'), saved('2', a, 'c.pdf'), saved('3', b, 'z.pdf')]
    expect(await papersOf(source('run.json', records))).toEqual([
      ['c.pdf', 'ok', ['2']],
      ['z.pdf', 'ok', ['1', '3']],
    ])
  })

  it('puts records of one paper together that were saved in several files, each once', async () => {
    const first = source('1.json', [saved('1', a), saved('2', a)])
    const second = source('2.ndjson', [saved('2', a), saved('3', a)])
    expect(await papersOf(first, second)).toEqual([['report.pdf', 'ok', ['1', '2', '3']]])
  })

  it('takes a file that is called a paper for one, whatever it begins with', async () => {
    const [[file, outcome] = []] = await papersOf(source('paper.pdf', [saved('1', a)]))
    expect(file).toBe('paper.pdf')
    expect(outcome).not.toBe('ok')
  })

  it('reads what can be read once only once', async () => {
    let loads = 0
    const once: PaperSource = {
      file: '-',
      url: null,
      load: async () => {
        loads += 1
        return { ok: true, bytes: Buffer.from('<html><body><p>Nothing is counted here.</p></body></html>') }
      },
    }
    expect(await papersOf(once)).toEqual([['-', 'ok', []]])
    expect(loads).toBe(1)
  })

  it('says of records that cannot be used why, and keeps their file in the account', async () => {
    const told: string[] = []
    const onUnusable = (file: string, message: string) => told.push(`${file}: ${message}`)
    const papers = await checkedPapers([source('old.json', '[{"id":1}]')], loadCatalogue(), { onUnusable })
    expect(papers).toMatchObject([{ file: 'old.json', outcome: 'not-a-paper', records: [] }])
    expect(told).toEqual([expect.stringMatching(/^old\.json: record 1 is not valid/)])
  })
})
