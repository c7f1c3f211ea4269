import type { CheerioAPI } from 'cheerio'
import type { AnyNode, Element, ParentNode } from 'domhandler'

/** Elements nest no deeper on any page; browsers stop at the same depth. */
const deepest = 512

/** The parser's own work grows with the square of the depth: beyond this a page is an attack. */
const unreadable = 20_000
/** Elements whose end is always marked, so that open ones can be counted without parsing. */
const MARKED = /<(\/?)(?:div|span|section|article|blockquote|center|table|ul|ol|dl|font|b|i|em|strong)\b/giu

/** What may stand in a page's head. */
const METADATA = new Set([
  'base',
  'link',
  'meta',
  'noscript',
  'object',
  'script',
  'style',
  'template',
  'title',
])

/**
 * Puts a page's tree right where careless or hostile markup would hide text from what reads it: text in the head (a
 * `<head>` that is never closed), text drawn in a picture of shapes.
 */
export function tidyTree($: CheerioAPI): void {
  for (const head of $('head').toArray()) emptyHead($, head)
  for (const picture of $('svg').toArray()) drawnText($, picture)
}

/** Whether a page nests elements deeper than can be read; asked before it is parsed. */
export function nestsTooDeep(html: string): boolean {
  let depth = 0
  for (const [, end] of html.matchAll(MARKED)) {
    depth = end === '/' ? Math.max(0, depth - 1) : depth + 1
    if (depth > unreadable) return true
  }
  return false
}

/** Elements below the deepest level give their text to the one above; a stack of its own, as pages may be deep. */
export function flattenDeep(root: ParentNode | undefined): void {
  const open: [ParentNode, number][] = root ? [[root, 0]] : []
  for (let next = open.pop(); next; next = open.pop()) {
    const [parent, depth] = next
    for (const child of parent.children) {
      if (child.type !== 'tag') continue
      if (depth >= deepest) child.children = textsBelow(child)
      else open.push([child, depth + 1])
    }
  }
}

function textsBelow(element: Element): AnyNode[] {
  const texts: AnyNode[] = []
  const open: AnyNode[] = [...element.children].reverse()
  for (let next = open.pop(); next; next = open.pop()) {
    if (next.type === 'text') {
      next.data = ` ${next.data} `
      next.parent = element
      texts.push(next)
    } else if (next.type === 'tag') for (const child of next.children.toReversed()) open.push(child)
  }
  for (const [index, text] of texts.entries()) {
    text.prev = texts[index - 1] ?? null
    text.next = texts[index + 1] ?? null
  }
  return texts
}

/** A page whose head is not closed goes on where the first thing stands that no head has. */
function emptyHead($: CheerioAPI, head: Element): void {
  const from = head.children.findIndex(
    (node) =>
      (node.type === 'tag' && !METADATA.has(node.name)) || (node.type === 'text' && node.data.trim() !== ''),
  )
  if (from >= 0) $(head).after($(head.children.slice(from)))
}

/** The texts of a drawing as lines of their own; its shapes say nothing that could be read. */
function drawnText($: CheerioAPI, picture: Element): void {
  const lines = $(picture)
    .find('text')
    .toArray()
    .map((text) => $(text).text().trim())
    .filter((text) => text !== '')
  if (lines.length > 0) $(picture).replaceWith($('<div>').append(...lines.map((line) => $('<p>').text(line))))
}

/** The elements of these names below one, in their order; those of another of its own kind inside it are not its own. */
export function ownParts(whole: Element, names: readonly string[]): Element[] {
  const own: Element[] = []
  const open = [...whole.children].reverse()
  for (let next = open.pop(); next; next = open.pop()) {
    if (next.type !== 'tag' || next.name === whole.name) continue
    if (names.includes(next.name)) own.push(next)
    for (const child of [...next.children].reverse()) open.push(child)
  }
  return own
}
