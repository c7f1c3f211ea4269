import { stat } from 'node:fs/promises'
import { extname, join } from 'node:path'
import { overviewPage } from '../output/view/overview/overview-page.js'
import type { OverviewedPaper } from '../output/view/overview/papers-table.js'
import { isFailed } from '../pipeline/manifest.js'
import { savedEntries } from '../sources/saved-output.js'
import { AskedRecords } from './asked-records.js'
import { CannotRun } from './cannot-run.js'
import { noteReview } from './review-option.js'
import { assertFolder, savePaths } from './save-files.js'
import { assertOwn } from './spare-others.js'
import { assertSpared } from './spare-sources.js'
import type { Terminal } from './terminal.js'
import { viewInput } from './view-input.js'
import { viewName } from './view-name.js'
import { viewPapers } from './view-papers.js'
import type { Viewed, Viewing } from './viewing.js'

const INDEX = 'index.html'
const otherFolder = 'name another folder with -o'

/** Whether `-o` names a folder for views: one that is there, or a name that is not there and has no end. */
export async function isViewFolder(output: string): Promise<boolean> {
  const there = await stat(output).catch(() => null)
  return there === null ? /[\\/]$/.test(output) || extname(output) === '' : there.isDirectory()
}

/** Stops the command where the folder cannot be written to, or its page is somebody else's. */
export async function assertViewFolder(folder: string): Promise<void> {
  await assertFolder(folder, [INDEX])
  await assertOwn(join(folder, INDEX), 'view of papers', otherFolder)
}

/** A view of each paper, and a page over all of them whose points lead into the views. One paper is held at a time. */
export async function viewFolder(viewing: Viewing, terminal: Terminal): Promise<Viewed> {
  const { input: named, review, catalogue, flags, output } = viewing
  const asked = new AskedRecords(flags)
  const input = await viewInput(named, flags, asked, terminal)
  await assertSpared([join(output, INDEX)], [flags.review, ...input.read])
  const papers: OverviewedPaper[] = []
  const written = new Set<string>()
  for (const [index, source] of input.sources.entries()) {
    const reading = { viewing, input, asked, sources: [source], before: index }
    const { html, findings, shown, entries } = await viewPapers(reading, terminal)
    const [entry] = entries
    if (!entry) throw new Error('a paper that is read has an entry')
    const again = entry.paper !== null && papers.some((one) => one.entry.paper === entry.paper)
    const name = html === null || again ? null : freeName(entry.file, entry.paper, written)
    if (name !== null && html !== null) {
      written.add(name.toLowerCase())
      await assertOwn(join(output, name), 'view of papers', otherFolder)
      await assertSpared([join(output, name)], [flags.review, ...input.read])
      await savePaths({ [join(output, name)]: html }, otherFolder, terminal)
    }
    papers.push({
      entry,
      records: again ? [] : shown,
      findings: name === null ? null : findings,
      place: name === null ? null : { href: encodeURIComponent(name), kind: 'view' },
    })
  }
  papers.push(...(await notShown(named, papers)))
  asked.note(catalogue, terminal)
  noteReview(review, flags, terminal)
  if (written.size === 0) throw new CannotRun('nothing was read that could be looked at')
  const page = join(output, INDEX)
  await savePaths({ [page]: await overviewPage(papers, catalogue) }, otherFolder, terminal)
  return {
    page,
    figures: papers.reduce((sum, { records }) => sum + records.length, 0),
    papers: written.size,
    failed: papers.some(({ entry }) => isFailed(entry)) || input.missing > 0,
  }
}

/** What a manifest tells of papers that have no figure which is shown, such as those that could not be read. */
async function notShown(
  { saved }: Viewing['input'],
  shown: readonly OverviewedPaper[],
): Promise<OverviewedPaper[]> {
  const known = new Set(shown.map(({ entry }) => entry.file))
  const entries = (await Promise.all(saved.map(({ file }) => savedEntries(file)))).flat()
  return entries
    .filter(({ file }) => !known.has(file))
    .map((entry) => ({ entry, records: [], findings: null, place: null }))
}

/** The name of a paper's view; of two that are called alike the second has letters of its own. */
function freeName(file: string, paper: string | null, taken: ReadonlySet<string>): string {
  const name = viewName([file])
  if (!taken.has(name.toLowerCase())) return name
  const own = (paper ?? '').replace('sha256:', '').slice(0, 8)
  return name.replace(/\.view\.html$/, `-${own}.view.html`)
}
