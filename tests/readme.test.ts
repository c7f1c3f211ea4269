import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { catalogueFileSchema, loadCatalogue } from '../schemas/catalogue.js'
import { mappingSchema } from '../schemas/mapping.js'

const readme = readFileSync('README.md', 'utf8')
const blocks = (text: string, language: string): string[] =>
  [...text.matchAll(/```(\w+)\n([\s\S]*?)```/g)].flatMap(([, kind, body]) =>
    kind === language && body ? [body] : [],
  )

describe('README', () => {
  it.each(['README.md', 'docs/catalogue.md'])('%s gives valid catalogue entries', (file) => {
    const [example = ''] = blocks(readFileSync(file, 'utf8'), 'json')
    expect(catalogueFileSchema.safeParse(JSON.parse(example)).error).toBeUndefined()
  })

  it('shows mappings in docs/validate.md that are mappings of metrics that there are', () => {
    const examples = blocks(readFileSync('docs/validate.md', 'utf8'), 'json')
    expect(examples).toHaveLength(2)
    for (const example of examples) {
      expect(mappingSchema.safeParse(JSON.parse(example)).error).toBeUndefined()
      for (const [, metric = ''] of example.matchAll(/"([a-z]+\.[a-z_]+)"/g)) {
        expect(loadCatalogue().metrics.has(metric), metric).toBe(true)
      }
    }
  })

  it('links to files that are there', () => {
    for (const [, file = ''] of readme.matchAll(/\]\(([\w/.]+)\)/g))
      expect(readFileSync(file, 'utf8')).not.toBe('')
  })
})
