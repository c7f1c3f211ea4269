import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { inertJson } from '../json.js'
import { hashOf, offlinePage } from '../offline-page.js'
import type { ViewData } from './view-data.js'
import type { ShownPaper } from './view-paper.js'

const require = createRequire(import.meta.url)

/** Tells `pdf-engine`, which starts the engine's scripts one behind the other, that one has run; they have an `Event` of their own. */
const ENGINE_STARTED = "globalThis.dispatchEvent(new globalThis.Event('engine-started'))"

/**
 * A view as one HTML file that opens from the disk without any request. Words of papers stand in it as data alone: no
 * markup is made of them, and only the program's own scripts, named by their hashes, may run.
 */
export function viewHtml(data: ViewData, papers: readonly ShownPaper[]): string {
  const style = part('#view/view.css')
  const embedded = data.papers.map(({ pdf }, index) => (pdf ? papers[index]?.bytes : undefined))
  const script = part('#view/view.js')
  const engine = embedded.some((bytes) => bytes !== undefined)
    ? ['pdfjs-dist/build/pdf.worker.min.mjs', 'pdfjs-dist/build/pdf.min.mjs'].map(
        (name) => `${part(name)}\n${ENGINE_STARTED}`,
      )
    : []
  return offlinePage({
    title: 'Figures of council papers',
    style,
    allowed: [
      `script-src ${[script, ...engine].map(hashOf).join(' ')}`,
      `style-src ${hashOf(style)}`,
      'img-src data: blob:',
      'font-src data: blob:',
    ],
    body: [
      '<noscript>This view needs JavaScript, which stands in this file; nothing is loaded.</noscript>',
      `<script type="application/json" id="data">${dataText(data)}</script>`,
      `<script>${script}</script>`,
      // Figures are shown before the rest is read, and the engine is text until the first page is drawn.
      ...embedded.flatMap((bytes, index) =>
        bytes === undefined
          ? []
          : [`<script type="text/plain" id="pdf-${index}">${Buffer.from(bytes).toString('base64')}</script>`],
      ),
      ...engine.map((text) => `<script type="text/plain" class="engine">${text}</script>`),
    ],
  })
}

/** A sign that could end the script that holds it, or begin another one, is written by its number. */
function dataText(data: ViewData): string {
  return inertJson(JSON.stringify(data)).replaceAll('<', '\\u003c')
}

/** A part of the page that is the program's own. */
function part(name: string): string {
  return readFileSync(require.resolve(name), 'utf8')
}
