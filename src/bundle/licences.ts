import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** The licences of the packages that files are of: their texts go where their code goes. */
export function licencesOf(files: readonly string[], folder: string): string {
  const packages = new Set(
    files.flatMap((file) => /^(?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+/.exec(file)?.[0] ?? []),
  )
  return [...packages]
    .sort()
    .map((path) => `${path.split('node_modules/').at(-1)}\n\n${licenceIn(join(folder, path))}`)
    .join('\n\n')
}

/** Few packages hold no text; their package file names the licence. */
function licenceIn(folder: string): string {
  const names = readdirSync(folder).filter((name) => /^licen[cs]e/i.test(name))
  const texts = names.length > 0 ? names : ['package.json']
  return texts.map((name) => readFileSync(join(folder, name), 'utf8').trim()).join('\n\n')
}
