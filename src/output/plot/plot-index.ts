import { hashOf, offlinePage } from '../offline-page.js'
import { counted } from '../paper-summary.js'
import { darkRules } from './drawing.js'
import type { Plots } from './plot-series.js'
import { element, type Markup, words } from './svg-markup.js'

const style = [
  ':root{color-scheme:light dark}',
  'body{font:16px/1.5 Arial,Helvetica,sans-serif;margin:1rem auto;max-width:60rem;padding:0 1rem}',
  'svg{max-width:100%;height:auto}',
  'ul{columns:18rem;padding-left:1.2rem}',
  'section{break-inside:avoid;margin:2rem 0}',
].join('')

/**
 * All plots as one page that opens from the disk without any request: no script runs in it, and only our own rules of style
 * hold. Each picture is within it, and beside it as a file.
 */
export function plotIndex({ plots, single }: Plots): string {
  const anchor = (file: string): string => `figure-${file.replace(/\.svg$/, '')}`
  const contents = plots.map(({ file, title, points }) =>
    element('li', {}, element('a', { href: `#${anchor(file)}` }, words(`${title} (${points})`))),
  )
  const figures = plots.map(({ file, svg }) =>
    element(
      'section',
      { id: anchor(file) },
      // Made by `drawFigure`, which escapes what it holds.
      svg.trimEnd() as Markup,
      element('p', {}, element('a', { href: file }, words(file))),
    ),
  )
  const left = single.map(({ title }) => element('li', {}, words(title)))
  return offlinePage({
    title: 'Plots of council figures',
    style,
    allowed: [`style-src ${[style, darkRules].map(hashOf).join(' ')}`],
    body: [
      '<h1>Plots of council figures</h1>',
      element('p', {}, words(`${counted(plots.length, 'metric')}, with how many figures each holds:`)),
      element('ul', {}, ...contents),
      ...figures,
      ...(left.length > 0
        ? ['<h2>Not drawn, because there is a single figure</h2>', element('ul', {}, ...left)]
        : []),
    ],
  })
}
