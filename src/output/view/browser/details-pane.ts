import type { ViewCheck, ViewData, ViewFigure } from '../view-data.js'
import { makeElement } from './make-element.js'
import type { Selected, Selection } from './selection.js'

/** Why the chosen figure is what it is, and the checks that it took part in; without one, all that does not hold. */
export class DetailsPane {
  readonly element = makeElement('section', {
    class: 'details',
    'aria-label': 'Reasons and checks',
    tabindex: 0,
  })
  readonly #data: ViewData
  readonly #selection: Selection

  constructor(data: ViewData, selection: Selection) {
    this.#data = data
    this.#selection = selection
    selection.onChange((selected) => this.#show(selected))
    this.#show(selection.now)
  }

  #show({ figure, paper }: Selected): void {
    const chosen = figure === null ? undefined : this.#data.figures[figure]
    if (!chosen) {
      this.element.replaceChildren(...this.#overview(paper))
      return
    }
    const series = this.#data.series[chosen.series]
    const heading = [series?.title, series?.name].filter(Boolean).join(', ')
    const checks = chosen.checks.flatMap((index) => this.#data.checks[index] ?? [])
    this.element.replaceChildren(
      makeElement('h2', {}, heading),
      makeElement(
        'p',
        { class: 'value' },
        makeElement('b', {}, chosen.says),
        ` ${chosen.period}`,
        makeElement('small', {}, `${Math.round(chosen.confidence * 100)}% sure`),
      ),
      makeElement('h3', {}, checks.length === 0 ? 'No check applied' : 'Checks'),
      ...checks.map((check) => this.#check(check)),
      makeElement('h3', {}, 'Why'),
      reasonsOf(chosen),
    )
  }

  #overview(paper: number): HTMLElement[] {
    const {
      file = '',
      title = '',
      facts = '',
      coverage = '',
      warnings = [],
      pages = [],
    } = this.#data.papers[paper] ?? {}
    const unread = pages.filter((page) => page.unread !== null)
    const wrong = this.#data.checks.filter(({ verdict }) => verdict !== 'holds')
    return [
      makeElement('h2', {}, title || file),
      makeElement('p', {}, facts),
      makeElement('p', {}, coverage),
      ...warnings.map((warning) => makeElement('p', { class: 'warning' }, warning)),
      ...(unread.length > 0
        ? [
            makeElement(
              'p',
              { class: 'warning' },
              `Not read whole: page ${unread.map(({ number }) => number).join(', ')}`,
            ),
          ]
        : []),
      makeElement('h3', {}, overviewHeading(this.#data.checks.length, wrong.length)),
      ...wrong.map((check) => this.#check(check, this.#place(check))),
    ]
  }

  /** Where a check stands, which leads there; the file is named where there are several. */
  #place({ paper, page }: ViewCheck): HTMLElement | null {
    if (paper === null || page === null) return null
    const file = this.#data.papers.length > 1 ? `${this.#data.papers[paper]?.file ?? ''}, ` : ''
    const button = makeElement('button', { type: 'button' }, `${file}p. ${page}`)
    button.addEventListener('click', () => this.#selection.page(paper, page))
    return button
  }

  /** A check with its sum; a term that is a figure leads to it. */
  #check(
    { check, verdict, message, explanation, working }: ViewCheck,
    place: HTMLElement | null = null,
  ): HTMLElement {
    const lines = working.map(({ text, figure }) => {
      if (figure === null) return makeElement('li', {}, text)
      const button = makeElement('button', { type: 'button' }, text)
      button.addEventListener('click', () => this.#selection.figure(figure))
      return makeElement('li', {}, button)
    })
    return makeElement(
      'article',
      { class: `check ${verdict}` },
      makeElement('p', {}, makeElement('b', {}, verdict), ` ${message} `, makeElement('small', {}, check)),
      ...(place ? [makeElement('p', {}, place)] : []),
      ...(lines.length > 0 ? [makeElement('ol', { class: 'working' }, ...lines)] : []),
      ...(explanation === '' ? [] : [makeElement('p', {}, makeElement('small', {}, explanation))]),
    )
  }
}

function overviewHeading(checks: number, wrong: number): string {
  if (checks === 0) return 'Nothing could be checked'
  return wrong === 0 ? 'All that was checked adds up' : 'What does not add up'
}

function reasonsOf({ id, reasons }: ViewFigure): HTMLElement {
  if (reasons.length === 0) return makeElement('p', {}, `yjs explain ${id} PAPER tells why it is what it is.`)
  const rows = reasons.flatMap(([name, text]) => [makeElement('dt', {}, name), makeElement('dd', {}, text)])
  return makeElement('dl', {}, ...rows)
}
