import { load } from 'cheerio/slim'
import type { AnyNode, Element } from 'domhandler'

/** An element of a web service's answer, read tolerantly: names in any case, values of children at any depth. */
export interface ServiceElement {
  /** The elements of that name below this one, in their order; those inside one another count once. */
  all(...names: readonly string[]): ServiceElement[]
  /** The text of the first element of that name, tidied; null where there is none or it is empty. */
  text(...names: readonly string[]): string | null
}

/** The start of an element in which raw HTML stands, by its name: `minutesnonemptyhtmlbody`. */
const HTML_START = /<([\w:]{1,60}html(?:body)?)(?:\s[^>]{0,200})?>/giu

/**
 * Parses an answer of `mgWebService.asmx`. Document types and entities of their own are not expanded, nothing outside of
 * the text is read. Null for what is no XML of such a service: an error page, a sign-in page.
 */
export function serviceAnswer(xml: string): ServiceElement | null {
  const text = xml.replace(/^\ufeff/u, '').trimStart()
  if (!/^<(?!!doctype html|html)[?!\p{L}]/iu.test(text)) return null
  const root = nodesOf(text)
  const wrapped = elementsNamed(root, ['string'])[0]
  const inside = wrapped ? textOf([wrapped]).trim() : ''
  // Some services send their XML as the text of one string.
  return elementOf(inside.startsWith('<') ? nodesOf(inside) : root)
}

function nodesOf(xml: string): AnyNode[] {
  return load(withoutHtml(xml), { xml: true }).root().toArray()
}

/**
 * Empties the elements that hold raw HTML: it has titles and links of its own, and an unclosed comment of a Word
 * paragraph would swallow what follows it. Only forward searches, so that no answer makes this slow.
 */
function withoutHtml(xml: string): string {
  const parts: string[] = []
  let kept = 0
  for (const { 0: opening, 1: name, index } of xml.matchAll(HTML_START)) {
    if (index < kept) continue
    const start = index + opening.length
    const end = xml.indexOf(`</${name}>`, start)
    if (end < 0) break
    parts.push(xml.slice(kept, start))
    kept = end
  }
  return parts.join('') + xml.slice(kept)
}

function elementOf(nodes: readonly AnyNode[]): ServiceElement {
  return {
    all: (...names) => elementsNamed(nodes, names).map((element) => elementOf(element.children)),
    text: (...names) => {
      const [element] = elementsNamed(nodes, names)
      const text = element ? textOf(element.children).replace(/\s+/gu, ' ').trim() : ''
      return text === '' ? null : text
    },
  }
}

/** Walks without recursion: an answer may nest as deeply as its sender likes. */
function elementsNamed(nodes: readonly AnyNode[], names: readonly string[]): Element[] {
  const found: Element[] = []
  const open = [...nodes].reverse()
  for (let node = open.pop(); node; node = open.pop()) {
    if (!('children' in node)) continue
    // A document and a CDATA section have children and no name.
    const name = 'name' in node ? localName(node) : ''
    if (names.includes(name)) found.push(node as Element)
    else pushReversed(open, node.children)
  }
  return found
}

function textOf(nodes: readonly AnyNode[]): string {
  const parts: string[] = []
  const open = [...nodes].reverse()
  for (let node = open.pop(); node; node = open.pop()) {
    if (node.type === 'text') parts.push(node.data)
    else if ('children' in node) pushReversed(open, node.children)
  }
  return parts.join('')
}

/** One by one: spreading a long list into `push` would overflow the stack. */
function pushReversed(open: AnyNode[], children: readonly AnyNode[]): void {
  for (let index = children.length - 1; index >= 0; index -= 1) {
    const child = children[index]
    if (child) open.push(child)
  }
}

/** Lower case, without a namespace's prefix. */
function localName({ name }: Element): string {
  return name.toLowerCase().replace(/^.*:/u, '')
}
