import type { CheerioAPI } from 'cheerio'
import { load } from 'cheerio/slim'
import type { AnyNode, Element } from 'domhandler'
import { flattenDeep } from './page-tree.js'

/**
 * A page to read: cheerio's slim build, which starts in a third of the time of the full one. It nests no deeper than the
 * stack of what walks it bears.
 */
export function loadPage(html: string): CheerioAPI {
  const $ = load(html)
  flattenDeep($.root()[0])
  return $
}

/** Text that the page itself strikes out: another stands in its place. */
const WITHDRAWN = ['del', 's', 'strike', '[style*="line-through" i]']

export function isElement(node: AnyNode): node is Element {
  return node.type === 'tag' || node.type === 'script' || node.type === 'style'
}

/** Elements that never hold a paper's text. */
const NOT_CONTENT = [
  'script',
  'style',
  'noscript',
  'template',
  'svg',
  'math',
  'iframe',
  'object',
  'canvas',
  'audio',
  'video',
  'nav',
  'aside',
  'dialog',
  'button',
  'select',
  'textarea',
  'input',
  'label',
  'option',
  'datalist',
  'head',
]

const HIDDEN = [
  '[hidden]',
  '[aria-hidden="true"]',
  '[style*="display:none" i]',
  '[style*="display: none" i]',
  '[style*="visibility:hidden" i]',
  '[style*="visibility: hidden" i]',
]

const ROLES = [
  'navigation',
  'banner',
  'contentinfo',
  'search',
  'complementary',
  'dialog',
  'alertdialog',
  'menu',
  'menubar',
  'toolbar',
  'alert',
  'note',
]

/** Words by which sites name the parts around a text: matched against whole words of `class` and `id`. */
const AROUND =
  /(?:^|[\s_-])(?:cookies?|consent|gdpr|banner|breadcrumbs?|skip-?links?|sr-only|visually-?hidden|mghide|mgfooter|mghelpline|subscribe|newsletter|social|share|sharing|pagination|pager|site-?nav|navbar|sidebar)(?:$|[\s_-])/iu

/**
 * Takes out of a page what is not its text: scripts, navigation, banners, forms, cookie notices, hidden parts, and the
 * site's header and footer. A form that wraps the whole content, as ModernGov's lists have it, stays.
 */
export function dropNonContent($: CheerioAPI): void {
  $(NOT_CONTENT.join(',')).remove()
  $(HIDDEN.join(',')).remove()
  $(WITHDRAWN.join(',')).remove()
  $(ROLES.map((role) => `[role="${role}"]`).join(',')).remove()
  for (const element of $<Element, string>('*').toArray()) {
    if (element.name === 'html' || element.name === 'body') continue
    const names = `${$(element).attr('class') ?? ''} ${$(element).attr('id') ?? ''}`
    if (AROUND.test(names) && !holdsMain($, element)) $(element).remove()
  }
  $('header, footer').each((_, element) => {
    if ($(element).closest('main, [role="main"], article').length === 0 && !holdsMain($, element))
      $(element).remove()
  })
  $('form').each((_, element) => {
    if ($(element).find('h1, h2, h3, table, .mgContent').length === 0) $(element).remove()
  })
}

function holdsMain($: CheerioAPI, element: Element): boolean {
  return $(element).find('main, [role="main"], article, h1').length > 0
}

/** Where the text stands: `main` where the page marks one, else an only `article`, else the body. */
export function contentRoot($: CheerioAPI): AnyNode[] {
  for (const selector of ['main', '[role="main"]', '#modgov', 'article']) {
    const found = $(selector)
    if (found.length === 1 && found.text().trim() !== '') return found.toArray()
  }
  // A fragment has no body, and what careless pages print behind its end stands beside it.
  return $.root().contents().toArray()
}
