import type { CheerioAPI } from 'cheerio'
import type { AnyNode } from 'domhandler'
import { ERROR_TITLE, GUARD_PAGES, NEEDS_SCRIPTS } from '../../language/no-paper-pages.js'
import { inlineText } from './inline-text.js'
import { isElement } from './page-markup.js'

/** A page with more text than this, in characters, says something of its own, whatever stands around it. */
const hardlyAny = 1500
const none = 200

/**
 * Why a page is no paper though it is a web page: a bot check, a firewall's refusal, an error page, a page that only
 * leads on or shows another one. Null for what may be a paper. Call before anything is taken out of the page.
 */
export function noPaperPage($: CheerioAPI): string | null {
  const title = inlineText($('title').first().toArray())
  const text = textOf($)
  if (text.length > hardlyAny) return null
  const told = `${title}\n${text}`
  const guard = GUARD_PAGES.find(({ words }) => words.test(told))
  if (guard) return `${guard.what} instead of the paper: “${title || text.slice(0, 60)}”`
  const heading = inlineText($('h1').first().toArray())
  const error = [title, heading].find((line) => ERROR_TITLE.test(line))
  if (error !== undefined && $('table').length === 0) return `an error page instead of the paper: “${error}”`
  if (text.length > none) return null
  return elsewhere($, text)
}

function elsewhere($: CheerioAPI, text: string): string | null {
  const refresh = $('meta[http-equiv="refresh" i]').attr('content') ?? ''
  const target = /^\s*[\d.]*\s*[;,]\s*(?:url\s*=)?\s*["']?([^"']+)/iu.exec(refresh)?.[1]
  if (target !== undefined) return `a page that only leads on to ${target.trim()}`
  const framed = $('frame[src], iframe[src], embed[src], object[data]').first()
  const source = framed.attr('src') ?? framed.attr('data')
  if (source !== undefined) return `a page that only shows another in a frame: ${source}`
  const scripted = $('script').length > 0 && NEEDS_SCRIPTS.test(`${text} ${$('noscript').text()}`)
  return scripted ? 'a page that shows nothing without scripts' : null
}

const UNSEEN = new Set(['script', 'style', 'noscript', 'template', 'head', 'title'])

function textOf($: CheerioAPI): string {
  const shown: AnyNode[] = []
  const open: AnyNode[] = $.root().contents().toArray().reverse()
  for (let next = open.pop(); next; next = open.pop()) {
    if (next.type === 'text') shown.push(next)
    else if (isElement(next) && !UNSEEN.has(next.name)) {
      for (const child of next.children.toReversed()) open.push(child)
    }
  }
  return shown
    .map((node) => inlineText([node]))
    .join(' ')
    .trim()
}
