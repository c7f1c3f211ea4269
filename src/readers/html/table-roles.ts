import type { CheerioAPI } from 'cheerio'
import type { Element } from 'domhandler'
import { isElement } from './page-markup.js'

/** Elements that stand for parts of a table by their role (ARIA), and by how they are displayed (CSS). */
const BY_ROLE: Readonly<Record<string, string>> = {
  table: 'table',
  grid: 'table',
  treegrid: 'table',
  rowgroup: 'tbody',
  row: 'tr',
  columnheader: 'th',
  rowheader: 'th',
  cell: 'td',
  gridcell: 'td',
}
const BY_DISPLAY: Readonly<Record<string, string>> = {
  table: 'table',
  'inline-table': 'table',
  'table-row-group': 'tbody',
  'table-header-group': 'thead',
  'table-footer-group': 'tfoot',
  'table-row': 'tr',
  'table-cell': 'td',
}
const PLAIN = new Set(['div', 'span', 'section', 'ul', 'ol', 'li', 'p', 'dl', 'dt', 'dd', 'article'])

/**
 * Makes tables of what a page only calls or shows as tables: elements with the roles of a table, or displayed as one by
 * their own style or by a class of the page's style sheet. What is a table already, or holds no row, stays as it is.
 */
export function nameTables($: CheerioAPI): void {
  const classes = displayOfClasses($)
  const parts = $<Element, string>('*')
    .toArray()
    .flatMap((element) => {
      const part = PLAIN.has(element.name) ? partOf(element, classes) : null
      return part === null ? [] : [{ element, part }]
    })
  const named = new Set(parts.filter(({ part }) => part === 'table').map(({ element }) => element))
  const rows = parts.filter(({ part }) => part === 'tr').map(({ element }) => element)
  const tables = new Set(rows.map((row) => above(row, named)).filter((table) => table !== null))
  for (const { element, part } of parts) {
    if (part === 'table' ? !tables.has(element) : above(element, tables) === null) continue
    element.name = part
    const { role } = element.attribs
    if (role !== undefined && BY_ROLE[role]) delete element.attribs.role
  }
}

function above(element: Element, tables: ReadonlySet<Element>): Element | null {
  for (let at = element.parent; at; at = at.parent) {
    if (isElement(at) && tables.has(at)) return at
  }
  return null
}

function partOf(element: Element, classes: ReadonlyMap<string, string>): string | null {
  const { role, style, class: names } = element.attribs
  const byRole = BY_ROLE[role?.trim().toLowerCase() ?? '']
  if (byRole) return byRole
  const own = displayIn(style ?? '')
  if (own !== null) return own
  for (const name of (names ?? '').split(/\s+/u)) {
    const display = classes.get(name)
    if (display) return display
  }
  return null
}

function displayIn(style: string): string | null {
  const display = /(?:^|[;{\s])display\s*:\s*([a-z-]+)/iu.exec(style)?.[1]?.toLowerCase()
  return BY_DISPLAY[display ?? ''] ?? null
}

/** `.row { display: table-row }` → `row`; selectors of more than one class are left alone. */
function displayOfClasses($: CheerioAPI): Map<string, string> {
  const found = new Map<string, string>()
  for (const rule of $('style').text().split('}')) {
    const [selectors = '', body = ''] = rule.split('{').slice(-2)
    const display = displayIn(body)
    if (display === null) continue
    for (const selector of selectors.split(',')) {
      const name = /^\s*[a-z]*\.([\w-]+)\s*$/iu.exec(selector)?.[1]
      if (name !== undefined) found.set(name, display)
    }
  }
  return found
}
