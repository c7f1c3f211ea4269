import { hashOf, offlinePage } from '../offline-page.js'
import { counted } from '../paper-summary.js'
import { darkRules } from './drawing.js'
import type { Plot, Plots } from './plot-series.js'
import { element, type Markup, words } from './svg-markup.js'

/** Rules for plots within a page: a picture that a small window would make unreadable is moved sideways instead. */
export const plotStyle = [
  '.plot{overflow-x:auto;break-inside:avoid}',
  '.plot svg{display:block;width:100%;min-width:40rem;max-width:60rem;height:auto}',
  '@media print{.plot{overflow:visible}.plot svg{min-width:0;max-width:100%}}',
].join('')

const style = [
  ':root{color-scheme:light dark}',
  'body{font:16px/1.5 Arial,Helvetica,sans-serif;margin:1rem auto;max-width:60rem;padding:0 1rem;overflow-wrap:anywhere}',
  plotStyle,
  'ul{columns:18rem;column-gap:2rem;padding-left:1.2rem}',
  'section{margin:2rem 0}',
].join('')

/**
 * All plots as one page that opens from the disk without any request: no script runs in it, and only our own rules of style
 * hold. Each picture is within it, and beside it as a file.
 */
export function plotIndex({ plots, single }: Plots): string {
  const left = single.map(({ title }) => element('li', {}, words(title)))
  return offlinePage({
    title: 'Plots of council figures',
    style,
    allowed: [`style-src ${[style, darkRules].map(hashOf).join(' ')}`],
    body: [
      '<h1>Plots of council figures</h1>',
      ...plotSections(plots, ({ file }) => element('p', {}, element('a', { href: file }, words(file)))),
      ...(left.length > 0
        ? ['<h2>Not drawn, because there is a single figure</h2>', element('ul', {}, ...left)]
        : []),
    ],
  })
}

/** A list of plots that leads to each, then the plots. `below` stands under each of them. */
export function plotSections(plots: readonly Plot[], below: (plot: Plot) => Markup): Markup[] {
  const anchor = (file: string): string => `figure-${file.replace(/\.svg$/, '')}`
  const contents = plots.map(({ file, title, points }) =>
    element('li', {}, element('a', { href: `#${anchor(file)}` }, words(`${title} (${points})`))),
  )
  const figures = plots.map((plot) =>
    element(
      'section',
      { id: anchor(plot.file) },
      // Made by `drawFigure`, which escapes what it holds. What can be moved must be so by keys, too.
      element(
        'div',
        { class: 'plot', role: 'region', tabindex: 0, 'aria-label': plot.title },
        plot.svg.trimEnd() as Markup,
      ),
      below(plot),
    ),
  )
  return [
    element('p', {}, words(`${counted(plots.length, 'metric')}, with how many figures each holds:`)),
    element('ul', {}, ...contents),
    element('div', { class: 'plots' }, ...figures),
  ]
}
