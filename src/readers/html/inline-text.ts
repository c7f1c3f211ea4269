import type { AnyNode, Element } from 'domhandler'
import { isElement } from './page-markup.js'

/** Elements that break the line: text on their two sides never forms one word. */
const BREAKING = new Set([
  'br',
  'p',
  'div',
  'li',
  'td',
  'th',
  'tr',
  'ul',
  'ol',
  'dl',
  'dt',
  'dd',
  'table',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'section',
  'article',
  'blockquote',
  'hr',
])

/** Raised text that belongs to its word: ordinals, powers of units. Other raised text is a footnote marker. */
const RAISED_WORD = /^(?:st|nd|rd|th|tm|®|™)$/iu

/**
 * Text of nodes as a reader sees it: entities decoded, runs of blanks one space, no soft hyphens. Raised
 * footnote marks (`<sup>1</sup>`) are left out, as the PDF reader does, so that none can pass for a digit of a number.
 */
export function inlineText(nodes: readonly AnyNode[]): string {
  return tidy(nodes.map((node) => rawText(node)).join(''))
}

/** Blanks of all kinds to one space, ends trimmed; soft hyphens and zero-width characters dropped. */
export function tidy(text: string): string {
  return text
    .replace(/[\u00ad\u200b-\u200f\u2060\ufeff]/gu, '')
    .replace(/\s+/gu, ' ')
    .trim()
}

/** A stack of its own rather than the call stack: pages may nest elements thousands deep. */
function rawText(node: AnyNode, inRaised = false): string {
  let text = ''
  const open: (AnyNode | string)[] = [node]
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (typeof next === 'string') text += next
    else if (next.type === 'text') text += next.data
    else if (isElement(next) && !isRaisedMark(next, inRaised) && !isMarkLink(next)) {
      const edge = BREAKING.has(next.name) ? ' ' : ''
      open.push(edge)
      for (const child of next.children.toReversed()) open.push(child)
      open.push(edge)
    }
  }
  return text
}

function isRaisedMark(element: Element, inRaised: boolean): boolean {
  if (element.name !== 'sup' || inRaised) return false
  return isFootnoteMark(
    element.children
      .map((child) => rawText(child, true))
      .join('')
      .trim(),
  )
}

/** `5<a href="#n3">[3]</a>`: a mark in brackets that leads to a note of the same page. */
function isMarkLink(element: Element): boolean {
  if (element.name !== 'a' || !/^#./u.test(element.attribs.href ?? '')) return false
  const text = element.children.map((child) => (child.type === 'text' ? child.data : '')).join('')
  return /^\s*(?:[[(](?:\d{1,2}|[a-z])[\])]|[*†‡§]+)\s*$/iu.test(text)
}

function isFootnoteMark(raised: string): boolean {
  return !RAISED_WORD.test(raised) && /^(?:[[(]?(?:\d{1,2}|[a-z])[\])]?|[*†‡§]+)$/iu.test(raised)
}
