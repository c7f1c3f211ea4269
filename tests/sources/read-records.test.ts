import { describe, expect, it } from 'vitest'
import { readRecords, recordsOfText } from '../../src/sources/read-records.js'
import { testFolder } from '../making/folder.js'
import { recordWith } from '../making/record.js'

const records = [recordWith({ id: 'one' }), recordWith({ id: 'two' })]
const lines = records.map((record) => JSON.stringify(record))

describe('recordsOfText', () => {
  it.each([
    ['an array', JSON.stringify(records)],
    ['an object that holds them', JSON.stringify({ tool: 'x', records }, null, 2)],
    ['one a line, with blank lines', `${lines.join('\r\n')}\n\n`],
  ])('reads %s', (_, content) => {
    expect(recordsOfText(content)).toEqual({ ok: true, records })
  })

  it('reads one record alone', () => {
    expect(recordsOfText(`${lines[0]}\n`)).toEqual({ ok: true, records: [records[0]] })
  })

  it('says which record is wrong, and in which part', () => {
    const broken = { ...recordWith(), unit: 'bushels' }
    expect(recordsOfText(JSON.stringify([...records, broken]))).toMatchObject({
      ok: false,
      message: expect.stringMatching(/^record 3 is not valid: unit: /),
    })
  })

  it.each(['a,b\n1,2', `${lines[0]}\n{"id":`])('says of %.12s… that it holds no records', (content) => {
    expect(recordsOfText(content)).toMatchObject({ ok: false, message: expect.stringMatching(/^holds no/) })
  })
})

describe('readRecords', () => {
  it('says of what is not there, and of a folder, that it is so', async () => {
    const at = testFolder()
    expect(await readRecords(at('none.json'))).toEqual({ ok: false, message: 'no such file or folder' })
    expect(await readRecords(at())).toEqual({ ok: false, message: 'is a folder' })
  })
})
