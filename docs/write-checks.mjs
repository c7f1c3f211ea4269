// Writes the sections of docs/checks.md that describe the checks: `npm run docs`.
import { readFileSync, writeFileSync } from 'node:fs'
import { checksDocument, firstSection } from '../dist/src/checks/check-docs.js'
import { checks } from '../dist/src/checks/checks.js'

const page = new URL('checks.md', import.meta.url)
const [introduction] = readFileSync(page, 'utf8').split(firstSection)
writeFileSync(page, `${introduction}${firstSection}\n\n${checksDocument(checks)}`)
