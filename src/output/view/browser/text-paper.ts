import type { ViewBlock, ViewText } from '../view-data.js'
import { makeElement } from './make-element.js'

/** Makes the button by which a figure that stands in a text is chosen. */
export type FigureButton = (figure: number, text: string) => HTMLElement

/** A page that is text: headings, paragraphs and tables, its figures as buttons. Links of the paper are none here. */
export function textPaper(blocks: readonly ViewBlock[], button: FigureButton): HTMLElement[] {
  return blocks.map((block) => {
    if (block.kind === 'table') return tableOf(block, button)
    const tag = block.kind === 'heading' ? (`h${Math.min(6, block.level + 2)}` as 'h3') : 'p'
    return makeElement(tag, { class: block.kind }, ...piecesOf(block.text, button))
  })
}

function tableOf(
  { caption, rows }: Extract<ViewBlock, { kind: 'table' }>,
  button: FigureButton,
): HTMLElement {
  const lines = rows.map((cells) =>
    makeElement(
      'tr',
      {},
      ...cells.map(({ text, header, rowSpan, columnSpan }) =>
        makeElement(
          header ? 'th' : 'td',
          { rowspan: rowSpan, colspan: columnSpan },
          ...piecesOf(text, button),
        ),
      ),
    ),
  )
  return makeElement('table', {}, makeElement('caption', {}, caption), makeElement('tbody', {}, ...lines))
}

function piecesOf({ text, marks }: ViewText, button: FigureButton): (Node | string)[] {
  const pieces: (Node | string)[] = []
  let at = 0
  for (const { start, end, figure } of marks) {
    pieces.push(text.slice(at, start), button(figure, text.slice(start, end)))
    at = end
  }
  return [...pieces, text.slice(at)]
}
