import { writeFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { baselineVersion } from '../../schemas/baseline.js'
import { readBaseline } from '../../src/sources/read-baseline.js'
import { testFolder } from '../making/folder.js'

const entry = {
  fingerprint: 'f',
  check: 'bound',
  severity: 'error',
  paper: 'p',
  file: 'f.pdf',
  page: 3,
  message: 'm',
}

async function read(content: string) {
  const file = testFolder()('baseline.json')
  writeFileSync(file, content)
  return readBaseline(file)
}

describe('readBaseline', () => {
  it('reads one of this version', async () => {
    const baseline = { version: baselineVersion, findings: [entry] }
    expect(await read(JSON.stringify(baseline))).toEqual({ ok: true, baseline })
  })

  it('lets one of another version be replaced, and a file that is not there be written', async () => {
    expect(await read(`{"version":${baselineVersion + 1},"findings":"of another shape"}`)).toMatchObject({
      ok: false,
      replaceable: true,
      message: expect.stringContaining(`version ${baselineVersion + 1}`),
    })
    expect(await readBaseline(testFolder()('none.json'))).toMatchObject({ ok: false, replaceable: true })
  })

  it.each([
    ['no JSON', '{', 'is not JSON'],
    ['something else of the user’s', '{"version":"2.0","name":"mine"}', 'is no baseline'],
    [
      'a damaged one',
      JSON.stringify({ version: baselineVersion, findings: [{ ...entry, page: 0 }] }),
      'findings.0.page',
    ],
  ])('never lets %s be written over', async (_, content, message) => {
    expect(await read(content)).toMatchObject({
      ok: false,
      replaceable: false,
      message: expect.stringContaining(message),
    })
  })
})
