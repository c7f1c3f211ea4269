import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { Catalogue } from '../../schemas/catalogue.js'
import type { PaperEntry } from '../../schemas/manifest.js'
import type { MetricRecord } from '../../schemas/record.js'
import { SURE } from '../output/figure-lines.js'
import { counted } from '../output/paper-summary.js'
import { plotIndex } from '../output/plot/plot-index.js'
import { type Plot, type Plots, plotSeries } from '../output/plot/plot-series.js'
import { printable } from '../output/printable.js'
import { writePaths } from '../output/write-files.js'
import { isFailed } from '../pipeline/manifest.js'
import type { Review } from '../pipeline/review/review.js'
import { buildSeries } from '../series/build-series.js'
import { AskedRecords } from './asked-records.js'
import { CannotRun } from './cannot-run.js'
import { catalogueFor } from './catalogue-for.js'
import type { FilterFlags } from './filter-options.js'
import type { LimitFlags } from './limit-options.js'
import { type NamedInput, namedInput, readInput } from './named-input.js'
import type { NetworkFlags } from './network-options.js'
import { noteUndated } from './note-undated.js'
import { isPicture } from './output-option.js'
import type { ReadingFlags } from './reading-options.js'
import { noteReview, type ReviewFlags, reviewFor } from './review-option.js'
import { assertFile, assertFolder } from './save-files.js'
import { assertOwn, isOwnPlot } from './spare-others.js'
import { assertSpared } from './spare-sources.js'
import type { Terminal } from './terminal.js'

export interface PlotFlags extends FilterFlags, LimitFlags, NetworkFlags, ReadingFlags, ReviewFlags {
  readonly output?: string
  readonly all?: true
}

/** `yjs plot`: papers and saved records → a picture of each metric, and a page with all of them. */
export async function runPlot(named: readonly string[], flags: PlotFlags, terminal: Terminal): Promise<void> {
  const output = flags.output ?? 'plots'
  if (isPicture(output)) await assertFile(output)
  else await assertPlotFolder(output)
  const review = await reviewFor(flags, terminal)
  const catalogue = await catalogueFor(flags.catalogue ?? [])
  const input = await namedInput(named, flags, terminal)
  const read = [flags.review, ...input.read]
  await assertSpared([output], read)
  const { wanted, papers } = await wantedFigures(input, { review, catalogue }, flags, terminal)
  if (input.saved.length === 0 && papers.every(({ pages }) => pages.length === 0))
    throw new CannotRun('nothing was read that could be drawn')
  const plots = await plotSeries(buildSeries(wanted), {
    catalogue,
    unsure: unsureOf(wanted),
    all: flags.all ?? false,
  })
  const files = isPicture(output) ? { [output]: onlyPlot(plots).svg } : await folderOf(output, plots)
  await assertSpared(Object.keys(files), read)
  const written = await writePaths(files)
  if (!written.ok)
    throw new CannotRun(`cannot write ${written.path}: ${written.reason}`, 'name another place with -o')
  tell(plots, output, terminal)
  if (!isPicture(output)) await noteEarlier(output, files, terminal)
  noteUndated(wanted, terminal)
  const isNothing = plots.plots.length === 0
  terminal.exitCode = isNothing ? 2 : papers.some(isFailed) ? 1 : 0
}

/** The figures that are asked for, and what became of the papers that they are of. */
async function wantedFigures(
  input: NamedInput,
  judging: { readonly review: Review | null; readonly catalogue: Catalogue },
  flags: PlotFlags,
  terminal: Terminal,
): Promise<{ readonly wanted: readonly MetricRecord[]; readonly papers: readonly PaperEntry[] }> {
  const wanted: MetricRecord[] = []
  const papers: PaperEntry[] = []
  const asked = new AskedRecords(flags)
  for await (const { result } of readInput(input, judging, flags, terminal)) {
    for (const record of asked.of(result.records)) wanted.push(record)
    papers.push(result.entry)
  }
  asked.note(judging.catalogue, terminal)
  noteReview(judging.review, flags, terminal)
  return { wanted, papers }
}

const otherFolder = 'name another folder with -o'

/** A page that is there and was not written by `yjs` is not what anybody wants replaced. */
async function assertPlotFolder(folder: string): Promise<void> {
  await assertFolder(folder, ['index.html'])
  await assertOwn(join(folder, 'index.html'), 'page of plots', otherFolder)
}

function unsureOf(records: readonly MetricRecord[]): ReadonlySet<string> {
  return new Set(records.filter(({ confidence }) => confidence < SURE).map(({ id }) => id))
}

/** The plot that one file can hold. @throws CannotRun where there is none, or several metrics */
function onlyPlot({ plots, single }: Plots): Plot {
  const [only, ...others] = plots
  if (only && others.length === 0) return only
  if (only)
    throw new CannotRun(
      `one picture holds one metric, and there are ${plots.length}: ${plots
        .slice(0, 6)
        .map(({ metric }) => metric)
        .join(', ')}${plots.length > 6 ? ', …' : ''}`,
      'choose one with --metric, or name a folder with -o',
    )
  throw new CannotRun(
    single.length > 0 ? 'there is a single figure, which makes no picture' : 'there is no figure to draw',
    single.length > 0 ? '--all draws it all the same' : null,
  )
}

/** @throws CannotRun where a picture of somebody else is in the way */
async function folderOf(folder: string, plots: Plots): Promise<Record<string, string>> {
  if (plots.plots.length === 0) return {}
  for (const { file } of plots.plots) await assertOwn(join(folder, file), 'plot', otherFolder)
  const pictures = plots.plots.map(({ file, svg }) => [join(folder, file), svg] as const)
  return { ...Object.fromEntries(pictures), [join(folder, 'index.html')]: plotIndex(plots) }
}

/** Names pictures of an earlier run that are not among those of this one. */
async function noteEarlier(
  folder: string,
  files: Readonly<Record<string, string>>,
  terminal: Terminal,
): Promise<void> {
  const names = await readdir(folder).catch(() => [])
  const earlier: string[] = []
  for (const name of names.filter((one) => isPicture(one)).sort())
    if (!(join(folder, name) in files) && (await isOwnPlot(join(folder, name)))) earlier.push(name)
  if (earlier.length > 0)
    terminal.note(printable(`yjs: ${folder} still holds plots of an earlier run: ${earlier.join(', ')}`))
}

/** One line a picture on standard output; what was not drawn is a note. */
function tell({ plots, single }: Plots, output: string, terminal: Terminal): void {
  for (const { file, title, points, areas } of plots) {
    const place = isPicture(output) ? output : join(output, file)
    const of = areas > 1 ? ` of ${areas} areas` : ''
    terminal.out(`${printable(place)}  ${printable(title)}: ${counted(points, 'figure')}${of}\n`)
  }
  if (plots.length > 0 && !isPicture(output))
    terminal.out(`${printable(join(output, 'index.html'))}  all of them on one page\n`)
  if (plots.length === 0)
    terminal.complain(`yjs: there is nothing to draw; ${printable(output)} is left as it was`)
  if (single.length > 0)
    terminal.note(`yjs: ${counted(single.length, 'metric')} with a single figure not drawn; --all draws them`)
}
