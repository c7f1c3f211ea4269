import { mkdirSync, writeFileSync } from 'node:fs'
import { jsonSchemas } from './json-schemas.js'

/** Writes `schemas/json/*.json` from the zod schemas; run by `npm run schemas`. */
const folder = new URL('../../schemas/json/', import.meta.url)
mkdirSync(folder, { recursive: true })
for (const [name, text] of Object.entries(jsonSchemas())) writeFileSync(new URL(name, folder), text)
