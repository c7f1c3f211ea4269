import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { checkIds, checkTexts } from '../../src/checks/check-texts.js'

describe('checkTexts', () => {
  it.each([...checkIds])('has a section in the docs for %s', (id) => {
    const docs = readFileSync(new URL('../../docs/checks.md', import.meta.url), 'utf8')
    expect(docs).toContain(`\n## ${id}\n`)
    expect(checkTexts[id].docs).toBe(`docs/checks.md#${id}`)
  })
})
