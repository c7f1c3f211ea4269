import { writeFileSync } from 'node:fs'
import { serialize } from 'node:v8'
import { catalogueFiles } from '../../schemas/catalogue.js'
import { readCatalogueFolder } from './catalogue-folder.js'
import { compileCatalogue } from './compiled-catalogue.js'
import { printOf } from './files-print.js'

/**
 * The last step of `npm run build`: checks `schemas/catalogue`, compiles it to one table in `dist/`, and has the compiled
 * form of `compiled-file.ts` name it.
 */
const folder = '../../../schemas/catalogue/'
const files = catalogueFiles.map((name) => `${folder}${name}.json`)
const here = (path: string) => new URL(path, import.meta.url)

// Taken first: what changes from here on is newer than the table.
const print = printOf(files.map(here))
const reading = readCatalogueFolder(here(folder))
if (reading.ok) {
  writeFileSync(here('./catalogue.table'), serialize(compileCatalogue(reading.catalogue)))
  writeFileSync(here('./compiled-file.js'), moduleText())
} else {
  for (const fault of reading.faults) process.stderr.write(`schemas/catalogue/${fault}\n`)
  process.exitCode = 1
}

function moduleText(): string {
  return `const here = (path) => new URL(path, import.meta.url)
export const compiledFile = {
  table: here('./catalogue.table'),
  files: ${JSON.stringify(files)}.map(here),
  print: ${JSON.stringify(print)},
}
`
}
