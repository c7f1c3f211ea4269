import { existsSync, type Stats } from 'node:fs'
import { readdir, readFile, realpath, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { sniff, startsAsHtml } from '../readers/sniff.js'
import { endsOfFile, filePaper, shownPath, specialPlace } from './file-paper.js'
import { missingSource, type PaperSource } from './paper-source.js'
import { fileFailure } from './regular-file.js'
import { isPlot, isView, viewMarkReach } from './view-mark.js'

/** Names that papers have. Files of other names are papers too where they hold one. */
const paperName = /\.(pdf|html?)$/i
/** Bytes from each end of a file of another name by which it is told what it is. */
const reach = 64 * 1024

/** Told of each file of a folder that is passed over because it is a view of papers, which the program wrote. */
export type OnView = (file: string) => void

/**
 * All that a folder and the folders in it hold: papers, and each file that is none as a source that fails and says what
 * it is. Left out are hidden files, what systems leave behind, and what `yjs` wrote itself; of its views, which bear any
 * name, `onView` is told. Links are followed, each folder once.
 */
export async function papersInFolder(folder: string, onView: OnView = () => {}): Promise<PaperSource[]> {
  return walk(folder, new Set(), onView)
}

async function walk(folder: string, above: ReadonlySet<string>, onView: OnView): Promise<PaperSource[]> {
  const place = await realpath(folder)
  if (above.has(place)) return []
  const own = await ownFiles(folder)
  const names = await readdir(folder, { encoding: 'buffer' })
  const found: PaperSource[] = []
  for (const bytes of names) {
    const name = bytes.toString('utf8')
    if (isLeftOut(name) || own.has(name)) continue
    const path = join(folder, name)
    if (!Buffer.from(name).equals(bytes)) found.push(misnamed(path))
    else found.push(...(await sourcesAt(path, new Set([...above, place]), onView)))
  }
  return found
}

async function sourcesAt(path: string, above: ReadonlySet<string>, onView: OnView): Promise<PaperSource[]> {
  let stats: Stats
  try {
    stats = await stat(path)
  } catch (error) {
    return [missingSource(shownPath(path), fileFailure(error))]
  }
  if (stats.isFile()) {
    if (await isPlotAt(path)) return []
    if (!(await isViewAt(path))) return [await paperOrOther(path)]
    onView(shownPath(path))
    return []
  }
  if (!stats.isDirectory()) return [specialPlace(path, stats)]
  try {
    return await walk(path, above, onView)
  } catch (error) {
    return [{ ...missingSource(shownPath(path), fileFailure(error)), unlisted: true }]
  }
}

async function paperOrOther(path: string): Promise<PaperSource> {
  if (paperName.test(path)) return filePaper(path)
  const ends = await endsOfFile(path, reach)
  if (!ends.ok) return missingSource(shownPath(path), ends.failure)
  const sniffed = sniff(ends.bytes)
  // A program or a mail that has a page within it is none.
  if (sniffed.ok && (sniffed.value.text === null || startsAsHtml(sniffed.value.text))) return filePaper(path)
  const failure = sniffed.ok ? { message: 'holds a web page among other text', hint: null } : sniffed.failure
  const { message, hint } = failure
  return missingSource(shownPath(path), { outcome: 'not-a-paper', message, hint })
}

async function isViewAt(path: string): Promise<boolean> {
  if (!/\.html?$/i.test(path)) return false
  const ends = await endsOfFile(path, viewMarkReach)
  return ends.ok && isView(ends.bytes)
}

async function isPlotAt(path: string): Promise<boolean> {
  if (!/\.svg$/i.test(path)) return false
  const ends = await endsOfFile(path, viewMarkReach)
  return ends.ok && isPlot(ends.bytes)
}

function misnamed(path: string): PaperSource {
  const message = 'its name is not valid UTF-8, so that no output can name it'
  return missingSource(shownPath(path), { outcome: 'not-found', message, hint: 'rename the file' })
}

function isLeftOut(name: string): boolean {
  return name.startsWith('.') || leftBehind.has(name.toLowerCase())
}

const leftBehind = new Set(['node_modules', 'thumbs.db', 'desktop.ini', '__macosx'])

/** What `yjs` wrote into a folder by `-o`: its manifest says so. */
async function ownFiles(folder: string): Promise<ReadonlySet<string>> {
  return (await isOwnFolder(folder)) ? written : new Set()
}

/** Whether a folder holds what `yjs` wrote by `-o`, perhaps beside other files. */
export async function isOwnFolder(folder: string): Promise<boolean> {
  const manifest = join(folder, 'manifest.json')
  if (!existsSync(manifest)) return false
  const head = await readFile(manifest, 'utf8').catch(() => '')
  return /^\{\s*"tool":\s*\{\s*"name":\s*"council-figures"/.test(head)
}

const written = new Set([
  'manifest.json',
  'records.json',
  'records.ndjson',
  'records.csv',
  'records.csv-metadata.json',
  'series.json',
  'series.csv',
  'series.csv-metadata.json',
  'datapackage.json',
  'findings.json',
  'state',
])
