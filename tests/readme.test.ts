import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { catalogueFileSchema } from '../schemas/catalogue.js'
import { yjs } from './making/run-yjs.js'

const readme = readFileSync('README.md', 'utf8')
const blocks = (text: string, language: string): string[] =>
  [...text.matchAll(/```(\w+)\n([\s\S]*?)```/g)].flatMap(([, kind, body]) =>
    kind === language && body ? [body] : [],
  )

describe('README', () => {
  it('shows what its first command prints', async () => {
    const [command = ''] = blocks(readme, 'sh')
    const words = command.trim().replace('npm ci && node bin/yjs.js ', '').split(' ')
    expect((await yjs(...words)).out.trimEnd()).toBe(blocks(readme, 'text')[0]?.trimEnd())
  })

  it.each(['README.md', 'docs/catalogue.md'])('%s gives valid catalogue entries', (file) => {
    const [example = ''] = blocks(readFileSync(file, 'utf8'), 'json')
    expect(catalogueFileSchema.safeParse(JSON.parse(example)).error).toBeUndefined()
  })

  it('links to files that are there', () => {
    for (const [, file = ''] of readme.matchAll(/\]\(([\w/.]+)\)/g))
      expect(readFileSync(file, 'utf8')).not.toBe('')
  })
})
