import { dirname, resolve } from 'node:path'
import type { PaperEntry } from '../../schemas/manifest.js'
import type { MetricRecord } from '../../schemas/record.js'
import { hrefOfAddress, hrefOfFile, type PaperPlace } from '../output/view/overview/paper-place.js'
import { savedPaper } from '../sources/saved-papers.js'

/** A fetched paper at its address, another one where it lies; only the very file that was read counts. */
export async function placeOf(
  { file, url, paper }: PaperEntry,
  recordsFile: string,
  output: string,
): Promise<PaperPlace | null> {
  const address = hrefOfAddress(url)
  if (address !== null) return { href: address, kind: 'paper' }
  if (paper === null) return null
  const path = (await savedPaper({ file, url, paper }, recordsFile)).source?.path
  return path === undefined
    ? null
    : { href: hrefOfFile(resolve(path), resolve(dirname(output))), kind: 'paper' }
}

/** Where the saved records of each paper lie, by its SHA-256. */
export function recordsFiles(
  saved: readonly { readonly file: string; readonly records: readonly MetricRecord[] }[],
): ReadonlyMap<string, string> {
  return new Map(
    saved.flatMap(({ file, records }) => records.map(({ source }) => [source.paper, file] as const)),
  )
}
