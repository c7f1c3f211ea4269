import { writeFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { savedFindingCounts } from '../../src/sources/saved-findings.js'
import { testFolder } from '../making/folder.js'

const manifest = '{ "tool": { "name": "council-figures" } }'
const finding = (paper: string) => ({ source: { paper } })

describe('findings beside saved records', () => {
  it('are counted by the paper that they are of', async () => {
    const at = testFolder()
    writeFileSync(at('manifest.json'), manifest)
    writeFileSync(at('findings.json'), JSON.stringify({ findings: ['a', 'b', 'a'].map(finding) }))
    expect(await savedFindingCounts(at('records.ndjson'))).toEqual(
      new Map([
        ['a', 2],
        ['b', 1],
      ]),
    )
  })

  it.each([
    ['of a folder that is not ours', '{}', '{"findings": []}'],
    ['that are none', manifest, '{"findings": [1]}'],
    ['that are no JSON', manifest, '{'],
  ])('%s are not known', async (_, head, findings) => {
    const at = testFolder()
    writeFileSync(at('manifest.json'), head)
    writeFileSync(at('findings.json'), findings)
    expect(await savedFindingCounts(at('records.ndjson'))).toBeNull()
  })
})
