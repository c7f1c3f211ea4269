import { readdir, readFile, stat } from 'node:fs/promises'
import { join, normalize, sep } from 'node:path'
import { buffer } from 'node:stream/consumers'
import { type Loaded, missingSource, type PaperSource, type SourceFailure } from './paper-source.js'

/** What a folder is searched for; a file that is named itself may be called anything. */
const paperName = /\.(pdf|html?)$/i

/**
 * The papers behind the words of a command line: files, folders (their papers, searched downwards, hidden ones left
 * out) and `-` for standard input, sorted by name, each once. What is not there becomes a source that fails when
 * loaded, so that one wrong name does not stop the others.
 */
export async function findPapers(named: readonly string[]): Promise<PaperSource[]> {
  const found = await Promise.all(named.map(sourcesOf))
  const byName = new Map(found.flat().map((source) => [source.file, source]))
  return [...byName.values()].sort((a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : 0))
}

async function sourcesOf(name: string): Promise<PaperSource[]> {
  if (name === '-') return [{ file: '-', url: null, load: loadStandardInput }]
  if (/^https?:\/\//i.test(name)) {
    const failure: SourceFailure = {
      outcome: 'fetch-failed',
      message: 'web addresses are not read yet',
      hint: 'download the paper and name the file',
    }
    return [missingSource(name, failure)]
  }
  const path = normalize(name)
  try {
    if (!(await stat(path)).isDirectory()) return [fileSource(path)]
    const papers = await papersIn(path)
    if (papers.length > 0) return papers.map(fileSource)
    const hint = 'papers end in .pdf, .html or .htm; name other files themselves'
    return [missingSource(shown(path), { outcome: 'not-found', message: 'the folder holds no papers', hint })]
  } catch (error) {
    return [missingSource(shown(path), failureOf(error))]
  }
}

async function papersIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true })
  const visible = entries.filter((entry) => !entry.name.startsWith('.') && entry.name !== 'node_modules')
  const nested = await Promise.all(
    visible.map(async (entry) => {
      const path = join(folder, entry.name)
      if (entry.isDirectory()) return papersIn(path)
      return paperName.test(entry.name) ? [path] : []
    }),
  )
  return nested.flat()
}

function fileSource(path: string): PaperSource {
  return {
    file: shown(path),
    url: null,
    path,
    load: async () => {
      try {
        return { ok: true, bytes: await readFile(path) }
      } catch (error) {
        return { ok: false, failure: failureOf(error) }
      }
    },
  }
}

async function loadStandardInput(): Promise<Loaded> {
  return { ok: true, bytes: await buffer(process.stdin) }
}

/** Outputs name files with `/` on every system. */
function shown(path: string): string {
  return sep === '/' ? path : path.split(sep).join('/')
}

function failureOf(error: unknown): SourceFailure {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  const [message, hint] = reasons[code] ?? [`cannot be read (${code || String(error)})`, null]
  return { outcome: 'not-found', message, hint }
}

const reasons: Readonly<Record<string, readonly [string, string | null]>> = {
  ENOENT: ['no such file or folder', 'check the spelling'],
  ENOTDIR: ['no such file or folder', 'check the spelling'],
  EACCES: ['may not be read', 'check its permissions'],
  EPERM: ['may not be read', 'check its permissions'],
  ERR_FS_FILE_TOO_LARGE: ['is larger than 2 GiB', 'split the pack'],
}
