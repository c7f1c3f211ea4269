import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { paperOfBytes, validate, validateDatasets, validationSchema } from '../../src/index.js'
import { fixture } from '../making/run-yjs.js'
import { wrongRates } from '../making/wrong-rates.js'

const wrong = fixture('arithmetic-report.pdf')

describe('validate', () => {
  it('gives a validation that keeps to its schema, of files and of papers in memory alike', async () => {
    const named = await validate([wrong])
    const given = await validate([paperOfBytes(wrong, readFileSync(wrong))])
    expect(validationSchema.parse(named)).toEqual(named)
    expect(given).toEqual(named)
  })

  it('takes saved records for what they are by their content', async () => {
    const saved = paperOfBytes('-', Buffer.from(wrongRates(3)))
    const { coverage, findings } = await validate([saved])
    expect(coverage).toEqual({ figures: 18, checked: 18, unverified: 0, unreadable: 0 })
    expect(findings.filter(({ severity }) => severity === 'error')).toHaveLength(3)
  })

  it('says of saved records that cannot be used why, and does the others', async () => {
    const { papers } = await validate([paperOfBytes('bad.json', Buffer.from('[{"id": 1}]')), wrong])
    expect(papers).toMatchObject([
      { file: 'bad.json', outcome: 'not-a-paper', message: expect.stringContaining('record 1 is not valid') },
      { file: wrong, outcome: 'ok' },
    ])
  })
})

describe('validateDatasets', () => {
  it('gives a failure instead of throwing for what the user can put right', async () => {
    expect(await validateDatasets(['no-such.csv'], [wrong])).toEqual({
      ok: false,
      failure: { file: 'no-such.csv', lines: ['no such file or folder'], hint: 'check the spelling' },
    })
  })
})
