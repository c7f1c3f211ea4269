import type { CheerioAPI } from 'cheerio'
import type { AnyNode, Element } from 'domhandler'
import { flattenedTable } from './flattened-table.js'
import { withoutFootnotes } from './footnotes.js'
import { joinHeads } from './head-tables.js'
import { inlineText } from './inline-text.js'
import { type LooseBlock, type LooseText, paragraph } from './loose-block.js'
import { isLayoutTable, markupTable } from './markup-table.js'
import { isElement } from './page-markup.js'
import { ownParts } from './page-tree.js'

const BLOCKS = new Set([
  'address',
  'article',
  'blockquote',
  'body',
  'center',
  'details',
  'div',
  'dd',
  'dl',
  'dt',
  'fieldset',
  'figcaption',
  'figure',
  'footer',
  'form',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'header',
  'hr',
  'html',
  'li',
  'main',
  'ol',
  'p',
  'pre',
  'section',
  'summary',
  'table',
  'tbody',
  'td',
  'tfoot',
  'th',
  'thead',
  'tr',
  'ul',
])

/** Deeper nesting than this is an attack on the stack, not a page. */
const DEEPEST = 200

interface Place {
  readonly depth: number
  readonly listDepth: number
  /** A caption that stands beside a table rather than in it. */
  readonly caption: string | null
}

/**
 * The blocks of a page's content in reading order. What the page marks up decides; only a short bold line counts as a
 * heading without being marked so, and "Table 3: …" above a table as its caption, because pages saved by Word have both.
 */
export function pageBlocks($: CheerioAPI, roots: readonly AnyNode[]): LooseBlock[] {
  const blocks = joinHeads(blocksIn($, roots, { depth: 0, listDepth: 0, caption: null }))
  return blocks.map((block, index) => captioned(headed(block), blocks[index - 1]))
}

/** Below every level that HTML can mark. */
const BOLD_LINE_LEVEL = 7
/** A heading's number and words: no figure, no end of a sentence. */
const HEADING_LINE = /^(?:\d+(?:\.\d+)*\.?\s+)?\p{Lu}[^\d]{2,90}$/u

function headed(block: LooseBlock): LooseBlock {
  if (block.kind !== 'paragraph' || !block.bold || block.marker !== null) return block
  if (!HEADING_LINE.test(block.text) || /[.;,:!?]$/u.test(block.text)) return block
  return { ...block, kind: 'heading', level: BOLD_LINE_LEVEL }
}

function captioned(block: LooseBlock, before: LooseBlock | undefined): LooseBlock {
  if (block.kind !== 'table' || block.table.caption !== null || before?.kind !== 'paragraph') return block
  if (!/^(?:table|fig(?:ure|\.)?|chart) ?\d.{0,160}$/iu.test(before.text)) return block
  return { ...block, table: { ...block.table, caption: before.text } }
}

/** Text between block elements forms paragraphs; two line breaks part them as a blank line would. */
function blocksIn($: CheerioAPI, nodes: readonly AnyNode[], place: Place): LooseBlock[] {
  const blocks: LooseBlock[] = []
  let inline: AnyNode[] = []
  // One by one: a page may hold more blocks than a call takes arguments.
  const add = (found: readonly LooseBlock[]) => {
    for (const block of found) blocks.push(block)
  }
  const flush = () => {
    add(textBlocks(paragraph(inlineText(inline), isAllBold(inline))))
    inline = []
  }
  nodes.forEach((node, index) => {
    if (isElement(node) && holdsBlocks(node, place.depth)) {
      flush()
      add(blocksOfElement($, node, { ...place, depth: place.depth + 1 }))
    } else if (isBreak(node) && isBreak(nextShown(nodes, index))) {
      flush()
    } else {
      inline.push(node)
    }
  })
  flush()
  return blocks
}

function holdsBlocks(element: Element, depth: number): boolean {
  if (depth > DEEPEST) return false
  return (
    BLOCKS.has(element.name) ||
    element.children.some((child) => isElement(child) && holdsBlocks(child, depth + 1))
  )
}

function blocksOfElement($: CheerioAPI, element: Element, place: Place): LooseBlock[] {
  const level = /^h([1-6])$/u.exec(element.name)?.[1]
  if (level !== undefined) return headingBlock(inlineText(element.children), Number(level))
  switch (element.name) {
    case 'ul':
    case 'ol':
      return listBlocks($, element, place)
    case 'dl':
      return definitionBlocks($, element, place)
    case 'table':
      return tableBlocks($, element, place)
    case 'figure': {
      const caption = inlineText($(element).children('figcaption').toArray())
      const shown = element.children.filter(
        (child) =>
          caption === '' ||
          !isElement(child) ||
          child.name !== 'figcaption' ||
          $(element).find('table').length === 0,
      )
      return blocksIn($, shown, { ...place, caption: caption === '' ? null : caption })
    }
    default:
      return blocksIn($, element.children, place)
  }
}

function headingBlock(text: string, level: number): LooseBlock[] {
  return text === ''
    ? []
    : [{ kind: 'heading', text: withoutFootnotes(text).text, level, marker: null, bold: true }]
}

/** Each item is a block; the lists inside it follow as deeper items. */
function listBlocks($: CheerioAPI, list: Element, place: Place): LooseBlock[] {
  const level = place.listDepth + 1
  let number = Number.parseInt($(list).attr('start') ?? '1', 10) || 1
  return list.children.flatMap((child) => {
    if (!isElement(child)) return []
    if (child.name === 'ul' || child.name === 'ol')
      return listBlocks($, child, { ...place, listDepth: level })
    if (child.name !== 'li') return blocksIn($, [child], place)
    number = Number.parseInt($(child).attr('value') ?? '', 10) || number
    const marker = list.name === 'ol' ? `${number++}.` : '•'
    const inside = blocksIn($, child.children, { ...place, depth: place.depth + 1, listDepth: level })
    const first = inside.findIndex((block) => block.kind === 'paragraph' && block.marker === null)
    return inside.map((block, index): LooseBlock => {
      const isItemText = block.kind === 'paragraph' && block.marker === null
      return isItemText
        ? { ...block, kind: 'list-item', level, marker: index === first ? marker : null }
        : block
    })
  })
}

/** Term and description read as one: `Custody rate: 0.16` — the term names what the description says. */
function definitionBlocks($: CheerioAPI, list: Element, place: Place): LooseBlock[] {
  const entries = ownParts(list, ['dt', 'dd'])
  const blocks: LooseBlock[] = []
  let terms: string[] = []
  let described = false
  for (const entry of entries) {
    if (entry.name === 'dt') {
      if (described) terms = []
      described = false
      terms.push(inlineText(entry.children))
      continue
    }
    const inside = blocksIn($, entry.children, { ...place, depth: place.depth + 1 })
    const first = inside.findIndex((block) => block.kind === 'paragraph')
    const term = terms.join(', ').replace(/:$/u, '')
    blocks.push(
      ...inside.map((block, index): LooseBlock => {
        if (index !== first || block.kind === 'table' || term === '') return block
        return { ...block, kind: 'list-item', level: place.listDepth + 1, text: `${term}: ${block.text}` }
      }),
    )
    described = true
  }
  return blocks
}

function tableBlocks($: CheerioAPI, table: Element, place: Place): LooseBlock[] {
  if (isLayoutTable($, table)) {
    return ownParts(table, ['caption', 'td', 'th']).flatMap((cell) => blocksIn($, cell.children, place))
  }
  const read = markupTable($, table, place.caption)
  return read ? [{ kind: 'table', table: read }] : []
}

/** A paragraph as one block, or as what was flattened into it: a Markdown table, footnotes. */
function textBlocks(block: LooseText): LooseBlock[] {
  if (block.text === '') return []
  const flattened = flattenedTable(block.text)
  if (flattened) {
    return [
      ...textBlocks({ ...block, text: flattened.before }),
      { kind: 'table', table: flattened.table },
      ...textBlocks({ ...block, text: flattened.after }),
    ]
  }
  const { text, notes } = withoutFootnotes(block.text)
  const own = text === '' ? [] : [{ ...block, text }]
  return [...own, ...notes.map((note) => ({ ...paragraph(note.text), marker: note.marker }))]
}

function isBreak(node: AnyNode | undefined): boolean {
  return node !== undefined && isElement(node) && node.name === 'br'
}

function nextShown(nodes: readonly AnyNode[], index: number): AnyNode | undefined {
  return nodes.slice(index + 1, index + 4).find((node) => node.type !== 'text' || node.data.trim() !== '')
}

function isAllBold(nodes: readonly AnyNode[]): boolean {
  const shown = nodes.filter((node) => inlineText([node]) !== '')
  return (
    shown.length > 0 &&
    shown.every((node) => isElement(node) && (node.name === 'b' || node.name === 'strong'))
  )
}
