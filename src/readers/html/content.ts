import type { CheerioAPI } from 'cheerio'
import type { AnyNode, Element } from 'domhandler'

/** What a web page carries beside its content. */
const ASIDE =
  'script, style, noscript, template, svg, nav, aside, form, button, iframe, [hidden], [aria-hidden="true"], [role="navigation"], [role="banner"], [role="contentinfo"], [role="note"], [role="search"], [style*="display:none"], [style*="display: none"], .sr-only, .is-hidden, .mgHide, .mgFileSize'

const BLOCKS = new Set(
  'address article blockquote body caption dd details div dl dt fieldset figcaption figure footer h1 h2 h3 h4 h5 h6 header hr li main ol p pre section summary table tbody td tfoot th thead tr ul'.split(
    ' ',
  ),
)

export type ContentPart =
  | { readonly kind: 'heading'; readonly level: number; readonly text: string }
  | { readonly kind: 'paragraph'; readonly text: string }
  | { readonly kind: 'list-item'; readonly level: number; readonly text: string }
  | { readonly kind: 'table'; readonly element: Element }

/** The content of a page in order: headings, paragraphs, list items, tables; navigation, banners and scripts left out. */
export function contentOf($: CheerioAPI): ContentPart[] {
  const main = $('main, [role="main"], #modgov').first()
  const root = main.length > 0 ? main : $('body')
  root.find(ASIDE).remove()
  if (main.length === 0) root.find('> header, > footer').remove()
  const parts: ContentPart[] = []
  const walk = (nodes: readonly AnyNode[], depth: number) => {
    let inline = ''
    const flush = () => {
      const text = tidy(inline)
      if (text !== '') parts.push({ kind: 'paragraph', text })
      inline = ''
    }
    for (const node of nodes) {
      if (node.type === 'text') inline += node.data
      else if (node.type === 'tag') {
        if (!BLOCKS.has(node.name)) {
          if (node.name === 'br') inline += ' '
          else inline += holdsBlocks($, node) ? '' : $(node).text()
          if (holdsBlocks($, node)) walk(node.children, depth)
          continue
        }
        flush()
        walkBlock(node, depth)
      }
    }
    flush()
  }
  const walkBlock = (node: Element, depth: number) => {
    const level = /^h([1-6])$/.exec(node.name)?.[1]
    if (level) push({ kind: 'heading', level: Number(level), text: tidy($(node).text()) })
    else if (node.name === 'table') walkTable(node, depth)
    else if (node.name === 'li' || node.name === 'dd') walkItem(node, depth)
    else if (node.name === 'ul' || node.name === 'ol') walk(node.children, depth + 1)
    else walk(node.children, depth)
  }
  const walkTable = (node: Element, depth: number) => {
    // A table that holds whole paragraphs, lists or tables lays out the page; its cells are read as text.
    const layout =
      $(node).is('.mgItemTable, [role="presentation"]') ||
      $(node).find('table, ul, ol, h1, h2, h3').length > 0
    if (!layout) parts.push({ kind: 'table', element: node })
    else
      walk(
        $(node)
          .find('td, th')
          .toArray()
          .flatMap((cell) => cell.children),
        depth,
      )
  }
  const walkItem = (node: Element, depth: number) => {
    const own = node.children.filter(
      (child) => !(child.type === 'tag' && /^(?:ul|ol|table)$/.test(child.name)),
    )
    push({ kind: 'list-item', level: Math.max(1, depth), text: tidy($(own).text()) })
    walk(
      node.children.filter((child) => !own.includes(child)),
      depth,
    )
  }
  const push = (part: Exclude<ContentPart, { kind: 'table' }>) => {
    if (part.text !== '') parts.push(part)
  }
  walk(root.toArray(), 0)
  return parts
}

/** One line of text: white space folded, footnote marks of Markdown taken out. */
export function tidy(text: string): string {
  return text
    .replace(/\[\^\w+\](?::)?/g, ' ')
    .replace(/[\s\u00a0]+/g, ' ')
    .replace(/ ([.,;:])/g, '$1')
    .trim()
}

function holdsBlocks($: CheerioAPI, node: Element): boolean {
  return $(node).find([...BLOCKS].join(',')).length > 0
}
