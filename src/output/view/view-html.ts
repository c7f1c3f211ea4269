import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { viewMark } from '../../sources/view-mark.js'
import { inertJson } from '../json.js'
import type { ViewData } from './view-data.js'
import type { ShownPaper } from './view-paper.js'

const require = createRequire(import.meta.url)

/**
 * A view as one HTML file that opens from the disk without any request. Words of papers stand in it as data alone: no
 * markup is made of them, and only the program's own scripts, named by their hashes, may run.
 */
export function viewHtml(data: ViewData, papers: readonly ShownPaper[]): string {
  const style = part('#view/view.css')
  const embedded = data.papers.map(({ pdf }, index) => (pdf ? papers[index]?.bytes : undefined))
  const script = part('#view/view.js')
  const engine = embedded.some((bytes) => bytes !== undefined)
    ? [part('pdfjs-dist/build/pdf.worker.min.mjs'), part('pdfjs-dist/build/pdf.min.mjs')]
    : []
  const scripts = [script, ...engine]
  const policy = [
    "default-src 'none'",
    `script-src ${scripts.map(hashOf).join(' ')}`,
    `style-src ${hashOf(style)}`,
    'img-src data: blob:',
    'font-src data: blob:',
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ')
  return [
    '<!doctype html>',
    '<html lang="en-GB">',
    '<head>',
    '<meta charset="utf-8">',
    viewMark,
    `<meta http-equiv="Content-Security-Policy" content="${policy}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="color-scheme" content="light dark">',
    '<title>Figures of council papers</title>',
    `<style>${style}</style>`,
    '</head>',
    '<body>',
    '<noscript>This view needs JavaScript, which stands in this file; nothing is loaded.</noscript>',
    `<script type="application/json" id="data">${dataText(data)}</script>`,
    ...embedded.flatMap((bytes, index) =>
      bytes === undefined
        ? []
        : [`<script type="text/plain" id="pdf-${index}">${Buffer.from(bytes).toString('base64')}</script>`],
    ),
    ...scripts.map((text) => `<script type="module">${text}</script>`),
    '</body>',
    '</html>',
    '',
  ].join('\n')
}

/** A sign that could end the script that holds it, or begin another one, is written by its number. */
function dataText(data: ViewData): string {
  return inertJson(JSON.stringify(data)).replaceAll('<', '\\u003c')
}

function hashOf(text: string): string {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`
}

/** A part of the page that is the program's own. */
function part(name: string): string {
  return readFileSync(require.resolve(name), 'utf8')
}
