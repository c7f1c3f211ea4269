import type { ViewData, ViewSeries } from '../view-data.js'
import { makeElement } from './make-element.js'
import type { Selected, Selection } from './selection.js'
import { sparkline } from './sparkline.js'

/** Series of a family that are put on the page at once; more wait for a click. */
const BATCH = 100

/** The figures by family and series; a series opens to its points, each of which leads to its page. */
export class SeriesList {
  readonly element = makeElement('nav', { class: 'series', 'aria-label': 'Figures' })
  readonly count = makeElement('p', { class: 'count', role: 'status' })
  readonly #data: ViewData
  readonly #selection: Selection
  /** Series that are not on the page yet, by how they are put there. */
  readonly #waiting = new Map<ViewSeries, () => void>()
  #matches: (figure: number) => boolean = () => true

  constructor(data: ViewData, selection: Selection) {
    this.#data = data
    this.#selection = selection
    selection.onChange((selected) => this.#mark(selected))
    this.show(() => true)
  }

  /** The figures that match, in the order of the list. */
  get figures(): readonly number[] {
    return this.#data.series.flatMap(({ figures }) => figures.filter((figure) => this.#matches(figure)))
  }

  show(matches: (figure: number) => boolean): void {
    this.#matches = matches
    const families = new Map<string, ViewSeries[]>()
    this.#waiting.clear()
    let figures = 0
    for (const series of this.#data.series) {
      const own = series.figures.filter(matches).length
      if (own === 0) continue
      figures += own
      const family = families.get(series.family)
      if (family) family.push(series)
      else families.set(series.family, [series])
    }
    this.element.replaceChildren(...[...families].map(([family, series]) => this.#family(family, series)))
    this.count.textContent = `${figures} of ${this.#data.figures.length} figures`
    this.#mark(this.#selection.now)
  }

  #family(name: string, series: readonly ViewSeries[]): HTMLElement {
    const list = makeElement('ul', {})
    const heading = makeElement('summary', {}, name, ' ', makeElement('small', {}, String(series.length)))
    const more = makeElement('button', { type: 'button', class: 'more' })
    let shown = 0
    const add = (until: number): void => {
      const next = series.slice(shown, until)
      list.append(...next.map((one) => this.#series(one)))
      shown += next.length
      more.textContent = `${series.length - shown} more`
      more.hidden = shown >= series.length
    }
    more.addEventListener('click', () => add(shown + BATCH))
    add(BATCH)
    for (const [index, one] of series.entries())
      if (index >= BATCH) this.#waiting.set(one, () => add(index + 1))
    return makeElement('details', { open: true }, heading, list, more)
  }

  #series({ title, name, figures: all, course }: ViewSeries): HTMLElement {
    const figures = all.filter((figure) => this.#matches(figure))
    const last = this.#data.figures[figures.at(-1) ?? -1]
    const label = makeElement(
      'span',
      { class: 'label' },
      title,
      name === '' ? '' : makeElement('small', {}, name),
    )
    const latest = makeElement(
      'span',
      { class: 'latest' },
      last?.says ?? '',
      makeElement('small', {}, last?.period ?? ''),
    )
    const runs = course.map((run) =>
      run
        .filter(([figure]) => this.#matches(figure))
        .map(([figure, month]) => ({ month, value: this.#data.figures[figure]?.value ?? 0 })),
    )
    const points = makeElement('ol', { class: 'points' })
    const row = makeElement('summary', {}, label, sparkline(runs), latest)
    const item = makeElement('details', { 'data-figures': ` ${figures.join(' ')} ` }, row, points)
    // Points are made when they are looked at: papers may have very many.
    item.addEventListener('toggle', () => {
      if (item.open && points.childElementCount === 0)
        points.append(...figures.map((figure) => makeElement('li', {}, this.#point(figure))))
      this.#mark(this.#selection.now)
    })
    row.addEventListener('click', () => {
      const [newest] = figures.slice(-1)
      if (!item.open && newest !== undefined) this.#selection.figure(newest)
    })
    return makeElement('li', {}, item)
  }

  #point(index: number): HTMLElement {
    const figure = this.#data.figures[index]
    const button = makeElement('button', { type: 'button', 'data-figure': index })
    if (!figure) return button
    const wrong = figure.checks.some((check) => this.#data.checks[check]?.verdict !== 'holds')
    button.append(
      makeElement('span', {}, figure.period),
      makeElement('b', {}, figure.says),
      makeElement('small', {}, `p. ${figure.page}`),
      ...(figure.confidence < 0.75
        ? [makeElement('small', { class: 'unsure' }, `${Math.round(figure.confidence * 100)}% sure`)]
        : []),
      ...(wrong ? [makeElement('small', { class: 'wrong' }, 'finding')] : []),
    )
    button.addEventListener('click', () => this.#selection.figure(index))
    return button
  }

  #mark({ figure }: Selected): void {
    for (const old of this.element.querySelectorAll('[aria-current]')) old.removeAttribute('aria-current')
    if (figure === null) return
    const series = this.#data.series[this.#data.figures[figure]?.series ?? -1]
    if (series) this.#waiting.get(series)?.()
    const item = this.element.querySelector<HTMLDetailsElement>(`details[data-figures*=" ${figure} "]`)
    if (!item) return
    if (!item.open) {
      item.open = true
      return
    }
    const point = item.querySelector(`[data-figure="${figure}"]`)
    point?.setAttribute('aria-current', 'true')
    point?.scrollIntoView({ block: 'nearest' })
  }
}
