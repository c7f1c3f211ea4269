import { writeFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import {
  DamagedResult,
  readHeader,
  readResult,
  resultLines,
  unchecked,
} from '../../../src/pipeline/backfill/result-file.js'
import { failedEntry } from '../../../src/pipeline/paper-entry.js'
import type { PaperResult } from '../../../src/pipeline/process-paper.js'
import { testFolder } from '../../making/folder.js'
import { recordWith } from '../../making/record.js'
import { findingWith } from '../../making/validation.js'

const records = [recordWith({ id: 'one' }), recordWith({ id: 'two' })]
const entry = failedEntry({ file: 'a.pdf', url: null }, 'sha256:a', { outcome: 'ok', message: '' })
const result: PaperResult = {
  entry: { ...entry, records: records.length },
  records,
  tokens: [],
  document: null,
  failure: null,
}
const verdict = { findings: [findingWith()], coverage: { ...unchecked.coverage, figures: 2 } }
const lines = [...resultLines(result, verdict)]

function stored(content: string): string {
  const path = testFolder()('result')
  writeFileSync(path, content)
  return path
}

describe('a stored result', () => {
  it('gives back records, findings and what is known of the paper', async () => {
    const path = stored(lines.join(''))
    const { header, ...rest } = await readResult(path)
    expect(rest).toEqual({ records, findings: verdict.findings })
    expect(header).toMatchObject({ entry: result.entry, published: '2024-09-12', coverage: verdict.coverage })
    expect(await readHeader(path)).toEqual(header)
  })

  it('has its first line read alone, however long it is and whatever follows', async () => {
    const title = 'é'.repeat(100_000)
    const [long = ''] = resultLines({ ...result, entry: { ...result.entry, title } }, verdict)
    expect((await readHeader(stored(`${long}no JSON\n`))).entry.title).toBe(title)
  })

  it.each([
    ['lacks a line', lines.slice(0, -1).join('')],
    ['has a line too many', [...lines, lines.at(-1)].join('')],
    ['ends in the midst of a line', lines.join('').slice(0, -20)],
    ['is empty', ''],
    ['begins with something else', lines.slice(1).join('')],
  ])('that %s is damaged', async (_, content) => {
    await expect(readResult(stored(content))).rejects.toThrow(DamagedResult)
  })

  it('that is not there, or cut off in its first line, is damaged by its first line too', async () => {
    const path = stored(lines[0]?.slice(0, 40) ?? '')
    await expect(readHeader(path)).rejects.toThrow(DamagedResult)
    await expect(readHeader(`${path}.none`)).rejects.toThrow(DamagedResult)
  })
})
