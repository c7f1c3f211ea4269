import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { extname } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Catalogue } from '../../../schemas/catalogue.js'
import type { ProcessOptions } from '../process-paper.js'
import { engineVersions, toolVersion } from '../versions.js'

/** The rooms whose code decides what is read out of a paper. */
const readingRooms = [
  'language',
  'document',
  'readers',
  'tables',
  'understanding',
  'extract',
  'checks',
  'pipeline',
]
const allRooms = [...readingRooms, 'series', 'sources', 'output']

/**
 * The version of the rules that results were made with: the code that reads papers, the engines, the catalogue and the
 * options that change what is found. Results of another version are not used again. The code itself is hashed, so that
 * a change of a rule counts without a new version number.
 */
export function rulesVersion(catalogue: Catalogue, options: ProcessOptions): string {
  const {
    password = null,
    secondReading = true,
    minConfidence = 0,
    unlisted = false,
    published = null,
    council = null,
    ocr = 'auto',
    ocrEngine = 'bundled',
  } = options
  return shortHash([
    toolVersion().version,
    engineVersions(),
    catalogueText(catalogue),
    { password, secondReading, minConfidence, unlisted, published, council, ocr, ocrEngine },
    codeHash(readingRooms),
  ])
}

/** The version of everything that shapes the output files. */
export function outputVersion(): string {
  return shortHash([toolVersion().version, codeHash(allRooms)])
}

/** Twelve hexadecimal digits of the SHA-256 of some values. */
export function shortHash(values: readonly unknown[]): string {
  return createHash('sha256').update(JSON.stringify(values)).digest('hex').slice(0, 12)
}

/** Maps and sets as lists: as JSON they are empty. */
function catalogueText(catalogue: Catalogue): unknown {
  return Object.entries(catalogue).map(([part, value]) => [part, [...value]])
}

function codeHash(rooms: readonly string[]): string {
  const hash = createHash('sha256')
  const source = new URL('../../', import.meta.url)
  for (const room of [...rooms.map((name) => new URL(`${name}/`, source)), new URL('../schemas/', source)]) {
    for (const file of codeFiles(fileURLToPath(room)))
      hash.update(file).update(readFileSync(new URL(file, room)))
  }
  return hash.digest('hex')
}

function codeFiles(folder: string): string[] {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  const code = names.filter((name) => ['.js', '.ts'].includes(extname(name)) && !name.endsWith('.d.ts'))
  return code.map((name) => name.replaceAll('\\', '/')).sort()
}
