import type { Catalogue } from '../../../../schemas/catalogue.js'
import { buildSeries } from '../../../series/build-series.js'
import { SURE } from '../../figure-lines.js'
import { hashOf, offlinePage } from '../../offline-page.js'
import { counted } from '../../paper-summary.js'
import { darkRules } from '../../plot/drawing.js'
import { plotSections, plotStyle } from '../../plot/plot-index.js'
import { plotSeries } from '../../plot/plot-series.js'
import { element, type Markup, words } from '../../plot/svg-markup.js'
import { unreadTexts } from '../../unread-text.js'
import { placeOfFigure } from './paper-place.js'
import { type OverviewedPaper, papersTable } from './papers-table.js'

/**
 * An overview of papers as one HTML file that opens from the disk without any request: an index of the papers, and the
 * series of all of them as pictures, each point a link to its page. No script is in it.
 */
export async function overviewPage(
  papers: readonly OverviewedPaper[],
  catalogue: Catalogue,
): Promise<string> {
  const records = papers.flatMap((paper) => paper.records)
  const places = new Map(papers.map(({ entry, place }) => [entry.paper, place]))
  const { plots } = await plotSeries(buildSeries(records), {
    catalogue,
    unsure: new Set(records.filter(({ confidence }) => confidence < SURE).map(({ id }) => id)),
    all: true,
    placeOf: (vintage) => {
      const place = places.get(vintage.paper) ?? null
      return place && placeOfFigure(place, vintage)
    },
  })
  const lines = plots.filter(({ points }) => points > 1)
  const single = plots.filter(({ points }) => points <= 1)
  const undrawn = records.filter(({ period }) => period.id === '').length
  return offlinePage({
    title: 'Figures of council papers',
    style,
    allowed: [`style-src ${[style, darkRules].map(hashOf).join(' ')}`],
    body: [
      '<h1>Figures of council papers</h1>',
      element('p', {}, words(leadOf(papers, records.length))),
      element('h2', { id: 'papers' }, words('Papers')),
      element('p', {}, element('a', { href: '#series' }, words('Go to the series'))),
      papersTable(papers),
      element('h2', { id: 'series' }, words('Series')),
      element('p', {}, words(seriesHint(papers, undrawn))),
      ...plotSections(lines, () => toContents),
      ...(single.length > 0
        ? [
            element('h2', { id: 'single' }, words('Of which there is a single figure')),
            ...plotSections(single, () => toContents),
          ]
        : []),
    ],
  })
}

const toContents: Markup = element(
  'p',
  { class: 'back' },
  element('a', { href: '#series' }, words('To the list of series')),
)

function leadOf(papers: readonly OverviewedPaper[], figures: number): string {
  const unread = papers.filter(({ entry }) => unreadTexts(entry).length > 0).length
  const findings = papers.reduce((sum, paper) => sum + (paper.findings ?? 0), 0)
  return [
    `${counted(papers.length, 'paper')}, ${counted(figures, 'figure')}, ${counted(findings, 'finding')}.`,
    ...(unread > 0 ? [`${counted(unread, 'paper')} not read whole, or with a note: see Outcome.`] : []),
  ].join(' ')
}

function seriesHint(papers: readonly OverviewedPaper[], undrawn: number): string {
  const places = papers.flatMap(({ place }) => place?.kind ?? [])
  return [
    ...(places.length > 0 ? ['Each point leads to its page.'] : []),
    'A short stroke is what an earlier paper said of the same.',
    ...(undrawn > 0 ? [`${counted(undrawn, 'figure')} without a period in no series.`] : []),
  ].join(' ')
}

const style = [
  ':root{color-scheme:light dark;--link:light-dark(#0b57d0,#8ab4f8);--line:light-dark(#c9ced6,#3b424c)}',
  'body{font:16px/1.45 Arial,Helvetica,sans-serif;margin:1rem auto;max-width:68rem;padding:0 1rem;overflow-wrap:break-word}',
  'body{background:light-dark(#fff,#16181c);color:light-dark(#1a1d21,#e8eaed)}',
  'a{color:var(--link)}',
  ':focus-visible{outline:3px solid var(--link);outline-offset:2px}',
  'small{display:block;font-weight:400;font-size:.8rem;color:light-dark(#565d66,#a4acb6)}',
  '.papers{overflow-x:auto}',
  'table{border-collapse:collapse;width:100%;min-width:48rem}',
  'th,td{text-align:left;vertical-align:top;padding:.3rem .5rem;border-bottom:1px solid var(--line);font-weight:400}',
  'thead th{font-weight:600}',
  'tbody th,td:last-child,small{overflow-wrap:anywhere}',
  'tbody th{min-width:14rem;width:32%}',
  'td:nth-child(3){min-width:9rem}',
  'td:last-child{min-width:12rem}',
  '.d{white-space:nowrap}',
  '.n{text-align:right;white-space:nowrap;font-variant-numeric:tabular-nums}',
  'ul{columns:18rem;column-gap:2rem;padding-left:1.2rem}',
  'section{margin:1rem 0}',
  plotStyle,
  '@media(min-width:2000px){body{max-width:none}.plots{display:grid;gap:0 2rem;grid-template-columns:repeat(auto-fill,minmax(44rem,1fr))}}',
  '@media(min-width:2600px){:root{font-size:24px}body{font-size:1rem}}',

  '@media print{.back{display:none}.papers{overflow:visible}table{min-width:0;font-size:.75rem}a{color:inherit}thead{display:table-header-group}}',
].join('')
