import { stat } from 'node:fs/promises'
import { counted } from '../output/paper-summary.js'
import { printable } from '../output/printable.js'
import type { PaperSource } from '../sources/paper-source.js'
import { type SitePaper, withSize } from '../sources/site-papers.js'
import type { BackfillSources } from './backfill-sources.js'
import type { Terminal } from './terminal.js'

/** Lists what a backfill would read: size, day of the meeting, name or address. Nothing is fetched but the lists. */
export async function dryRun(
  { sources, http }: BackfillSources,
  wanted: (file: string) => boolean,
  terminal: Terminal,
): Promise<void> {
  let papers = 0
  let bytes = 0
  let unknown = 0
  for await (const source of sources) {
    if (!wanted(source.file)) continue
    if (source.failure) {
      terminal.complain(`yjs: ${printable(source.url ?? source.file)}: ${printable(source.failure.message)}`)
      terminal.exitCode = 1
      continue
    }
    const size = await sizeOf(source, http)
    papers++
    if (size === null) unknown++
    else bytes += size
    const day = source.meeting?.date ?? ''
    terminal.out(
      `${sizeText(size).padStart(9)}  ${day.padEnd(10)}  ${printable(source.url ?? source.file)}\n`,
    )
  }
  const rest = unknown > 0 ? `, ${unknown} of unknown size` : ''
  terminal.out(`${counted(papers, 'paper')}, ${sizeText(bytes)}${rest}\n`)
}

async function sizeOf(
  source: PaperSource | SitePaper,
  http: BackfillSources['http'],
): Promise<number | null> {
  if (source.path !== undefined) return (await stat(source.path).catch(() => null))?.size ?? null
  if (http === undefined || source.url === null) return null
  return 'packs' in source ? (await withSize(source, http)).size : http.size(source.url)
}

function sizeText(bytes: number | null): string {
  if (bytes === null) return '?'
  return bytes < 1e6 ? `${Math.ceil(bytes / 1e3)} KB` : `${(bytes / 1e6).toFixed(1)} MB`
}
