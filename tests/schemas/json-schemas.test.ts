import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { jsonSchemas } from '../../schemas/json-schemas.js'

const folder = new URL('../../schemas/json/', import.meta.url)

describe('schemas/json', () => {
  it('holds what the zod schemas say (else run `npm run schemas`)', () => {
    const committed = Object.fromEntries(
      readdirSync(folder).map((name) => [name, readFileSync(new URL(name, folder), 'utf8')]),
    )
    expect(committed).toEqual(jsonSchemas())
  })
})
