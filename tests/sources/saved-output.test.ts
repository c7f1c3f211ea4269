import { cpSync, mkdirSync, writeFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { jsonObject } from '../../src/output/json.js'
import { manifestOf } from '../../src/pipeline/manifest.js'
import { failedEntry } from '../../src/pipeline/paper-entry.js'
import { isSavedRecords, recordsFileOf, savedEntries } from '../../src/sources/saved-output.js'
import { testFolder } from '../making/folder.js'

const entry = failedEntry({ file: 'a.pdf', url: null }, null, { outcome: 'ok', message: '' })
const manifest = jsonObject({ ...manifestOf([entry], 0) })

describe('saved output', () => {
  it.each([
    ['out/records.json', true],
    ['records.NDJSON', true],
    ['pack.pdf', false],
    ['-', false],
    ['https://council.example/records', false],
  ])('is told by its name: %s %s', async (name, saved) => {
    expect(await isSavedRecords(name)).toBe(saved)
  })

  it('is a folder with records and a manifest of ours, but none where papers lie, nor where anybody else wrote', async () => {
    const at = testFolder()
    mkdirSync(at('out'))
    writeFileSync(at('out', 'records.ndjson'), '')
    expect(await isSavedRecords(at('out'))).toBe(false)
    writeFileSync(at('out', 'manifest.json'), '{"tool": {"name": "another"}}')
    expect(await isSavedRecords(at('out'))).toBe(false)
    writeFileSync(at('out', 'manifest.json'), manifest)
    writeFileSync(at('out', 'notes.txt'), 'mine')
    expect(await isSavedRecords(at('out'))).toBe(true)
    cpSync('fixtures/youth-justice-report.pdf', at('out', 'report.pdf'))
    expect(await isSavedRecords(at('out'))).toBe(false)
  })

  it('has its records in one file, that of a backfill first', async () => {
    const at = testFolder()
    expect(await recordsFileOf(at())).toBeNull()
    writeFileSync(at('records.json'), '[]')
    expect(await recordsFileOf(at())).toBe(at('records.json'))
    writeFileSync(at('records.ndjson'), '')
    expect(await recordsFileOf(at())).toBe(at('records.ndjson'))
    expect(await recordsFileOf(at('else.json'))).toBe(at('else.json'))
  })

  it('tells what became of its papers by the manifest beside it, if that is ours and whole', async () => {
    const at = testFolder()
    expect(await savedEntries(at('records.json'))).toEqual([])
    writeFileSync(at('manifest.json'), manifest)
    expect(await savedEntries(at('records.json'))).toEqual([entry])
    expect(await savedEntries('-')).toEqual([])
    expect(await savedEntries(at('records.ndjson'))).toEqual([entry])
    expect(await savedEntries(at('mine.json'))).toEqual([])
    writeFileSync(at('manifest.json'), manifest.slice(0, -20))
    expect(await savedEntries(at('records.json'))).toEqual([])
  })
})
