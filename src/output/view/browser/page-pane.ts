import type { ViewData, ViewPage } from '../view-data.js'
import { makeElement } from './make-element.js'
import { PdfDrawing } from './pdf-engine.js'
import type { Selected, Selection } from './selection.js'
import { textPaper } from './text-paper.js'

/** Figures that are marked on one page; a page with more of them is none that a person reads. */
const MOST = 2000

/** The page that is looked at, with the rectangles of its figures; a click on one chooses the figure. */
export class PagePane {
  readonly element = makeElement('section', { class: 'page-pane', 'aria-label': 'Page' })
  readonly #data: ViewData
  readonly #selection: Selection
  readonly #drawing = new PdfDrawing()
  readonly #where = makeElement('p', { class: 'where', role: 'status' })
  readonly #sheet = makeElement('div', { class: 'sheet' })
  readonly #others = makeElement('input', { type: 'checkbox', id: 'show-others' })
  readonly #number = makeElement('input', { type: 'number', min: 1, 'aria-label': 'Page number' })
  #drawn = ''

  constructor(data: ViewData, selection: Selection) {
    this.#data = data
    this.#selection = selection
    this.element.append(this.#controls(), this.#where, this.#sheet)
    selection.onChange((selected) => this.#show(selected))
    addEventListener('resize', () => {
      this.#drawn = ''
      this.#show(selection.now)
    })
  }

  /** The page so many pages on. */
  turn(by: number): void {
    const { paper, page } = this.#selection.now
    this.#selection.page(paper, page + by)
  }

  #controls(): HTMLElement {
    const before = makeElement('button', { type: 'button', 'aria-label': 'Page before' }, '‹')
    const next = makeElement('button', { type: 'button', 'aria-label': 'Next page' }, '›')
    const paper = makeElement(
      'select',
      { 'aria-label': 'Paper' },
      ...this.#data.papers.map(({ file }, index) => makeElement('option', { value: index }, file)),
    )
    before.addEventListener('click', () => this.turn(-1))
    next.addEventListener('click', () => this.turn(1))
    this.#number.addEventListener('change', () =>
      this.#selection.page(this.#selection.now.paper, Number(this.#number.value)),
    )
    paper.addEventListener('input', () => {
      const chosen = Number(paper.value)
      this.#selection.page(chosen, this.#data.papers[chosen]?.pages[0]?.number ?? 1)
    })
    this.#selection.onChange((selected) => {
      paper.value = String(selected.paper)
      this.#number.value = String(selected.page)
    })
    this.#others.addEventListener('input', () => {
      this.#sheet.classList.toggle('with-others', this.#others.checked)
    })
    const others = makeElement('label', { for: 'show-others' }, this.#others, ' Numbers not recognised')
    const any = this.#data.papers.some(({ pages }) => pages.some((page) => page.unrecognised))
    return makeElement(
      'div',
      { class: 'controls' },
      paper,
      before,
      this.#number,
      next,
      ...(any ? [others] : []),
    )
  }

  #show({ paper, page, figure }: Selected): void {
    const shown = this.#data.papers[paper]
    const sheet = shown?.pages.find(({ number }) => number === page)
    if (!shown || !sheet) return
    const here = this.#data.figures.flatMap((one, index) =>
      one.paper === paper && one.page === page ? [index] : [],
    )
    const label = sheet.label !== null && sheet.label !== String(page) ? ` (printed “${sheet.label}”)` : ''
    const others = sheet.unrecognised?.length ?? 0
    this.#where.textContent = `Page ${page}${label} of ${shown.pages.length}: ${here.length} figures${here.length > MOST ? `, ${MOST} of them marked` : ''}${others > 0 ? `, ${others} ${others === 1 ? 'number' : 'numbers'} not recognised` : ''}${sheet.unread === null ? '' : `; not read whole: ${sheet.unread}`}`
    if (this.#drawn !== `${paper}/${page}`) {
      this.#drawn = `${paper}/${page}`
      if (sheet.blocks) this.#text(sheet)
      else this.#picture(paper, sheet, here)
    }
    this.#mark(figure)
  }

  #text({ blocks = [] }: ViewPage): void {
    this.#sheet.className = 'sheet text'
    this.#sheet.style.aspectRatio = ''
    this.#sheet.replaceChildren(
      ...textPaper(blocks, (figure, text) => {
        const button = this.#button(figure)
        button.append(text)
        return button
      }),
    )
  }

  /** Rectangles stand at once; the page is drawn below them as soon as it can be. */
  #picture(paper: number, page: ViewPage, figures: readonly number[]): void {
    const { number, width, height } = page
    const canvas = makeElement('canvas', { role: 'img', 'aria-label': `Page ${number} as printed` })
    this.#sheet.className = `sheet${this.#others.checked ? ' with-others' : ''}`
    this.#sheet.style.aspectRatio = `${width} / ${height}`
    const boxes = figures.slice(0, MOST).flatMap((figure) =>
      (this.#data.figures[figure]?.boxes ?? []).map((box) => {
        const button = this.#button(figure)
        button.classList.add('box')
        return placed(button, box, page)
      }),
    )
    this.#sheet.replaceChildren(canvas, ...boxes, ...othersOf(page))
    this.#drawing.draw(canvas, paper, number, this.#sheet.clientWidth || 600).catch((error: unknown) => {
      if (!canvas.isConnected || (error instanceof Error && /cancel/i.test(error.name))) return
      canvas.replaceWith(makeElement('p', { class: 'undrawn' }, 'This page cannot be drawn here.'))
    })
  }

  #button(figure: number): HTMLButtonElement {
    const { says = '', period = '', series = 0 } = this.#data.figures[figure] ?? {}
    const { title = '', name = '' } = this.#data.series[series] ?? {}
    const label = [title, name, period, says].filter(Boolean).join(', ')
    const button = makeElement('button', {
      type: 'button',
      class: 'figure',
      'data-figure': figure,
      'aria-label': label,
      title: label,
    })
    button.addEventListener('click', () => this.#selection.figure(figure))
    return button
  }

  #mark(figure: number | null): void {
    for (const old of this.#sheet.querySelectorAll('[aria-current]')) old.removeAttribute('aria-current')
    if (figure === null) return
    const boxes = this.#sheet.querySelectorAll(`[data-figure="${figure}"]`)
    for (const box of boxes) box.setAttribute('aria-current', 'true')
    boxes[0]?.scrollIntoView({ block: 'center', inline: 'nearest' })
  }
}

/** The numbers that no rule understood; they are seen where the reader asks for them. */
function othersOf(page: ViewPage): HTMLElement[] {
  return (page.unrecognised ?? []).slice(0, MOST).map(({ text, box, unsure }) => {
    const says = `${text}: ${unsure ? 'digits not sure' : 'not recognised'}`
    return placed(
      makeElement('span', { class: 'other', role: 'img', 'aria-label': says, title: says }),
      box,
      page,
    )
  })
}

/** An element over a rectangle of the page. */
function placed<Made extends HTMLElement>(
  made: Made,
  [left, top, right, bottom]: readonly [number, number, number, number],
  { width, height }: ViewPage,
): Made {
  made.style.left = `${(100 * (left - 2)) / width}%`
  made.style.top = `${(100 * (top - 2)) / height}%`
  made.style.width = `${(100 * (right - left + 4)) / width}%`
  made.style.height = `${(100 * (bottom - top + 4)) / height}%`
  return made
}
