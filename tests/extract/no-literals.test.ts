import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { loadCatalogue } from '../../schemas/catalogue.js'

const catalogue = loadCatalogue()
const files = readdirSync('src/extract', { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts'))
  .sort()

/** Code without its comments: examples in docstrings may speak of years and places. */
function codeOf(file: string): string {
  return readFileSync(`src/extract/${file}`, 'utf8')
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/(^|\s)\/\/.*$/gm, '')
}

const councils = [...catalogue.areas.values()]
  .filter(({ kind }) => kind.includes('local-authority'))
  .map(({ name }) => name)
const councilName = new RegExp(`\\b(?:${councils.map(escaped).join('|')})\\b`)

describe('the rules of extraction are general: what is particular stands in the catalogue', () => {
  it('looks at all files', () => {
    expect(files).toContain('extract-records.ts')
    expect(councils.length).toBeGreaterThan(100)
  })

  it.each(files)('%s names no metric of the catalogue', (file) => {
    const quoted = [...codeOf(file).matchAll(/(['"`])([a-z_0-9]+\.[a-z_0-9]+)\1/g)].map(
      ([, , id]) => id ?? '',
    )
    expect(quoted.filter((id) => catalogue.metrics.has(id))).toEqual([])
  })

  it.each(files)('%s names no council', (file) => {
    expect(councilName.exec(codeOf(file))?.[0]).toBeUndefined()
  })

  it.each(files)('%s names no year', (file) => {
    expect(codeOf(file).match(/(?<![\w.])(?:19|20)\d\d(?![\w.])/g)).toBeNull()
  })
})

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
}
