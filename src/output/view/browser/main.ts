import type { ViewData } from '../view-data.js'
import { DetailsPane } from './details-pane.js'
import { filterBar } from './filter-bar.js'
import { makeElement } from './make-element.js'
import { matcherOf } from './matching.js'
import { PagePane } from './page-pane.js'
import { placeNamed } from './place-named.js'
import { Selection } from './selection.js'
import { SeriesList } from './series-list.js'

/** Lines of what was not read that stand open at the beginning; of more the heading does. */
const UNREAD = 4

const data = JSON.parse(document.getElementById('data')?.textContent ?? '') as ViewData
const selection = new Selection(data)
const list = new SeriesList(data, selection)
const page = new PagePane(data, selection)
const details = new DetailsPane(data, selection)

document.body.append(
  makeElement(
    'header',
    {},
    makeElement(
      'h1',
      {},
      data.papers.length === 1
        ? data.papers[0]?.title || data.papers[0]?.file || ''
        : `${data.papers.length} papers`,
    ),
    ...unreadNote(),
    filterBar(data, (wanted) => list.show(matcherOf(data, wanted))),
  ),
  makeElement(
    'main',
    {},
    makeElement('div', { class: 'list' }, list.count, list.element),
    page.element,
    details.element,
  ),
)

const [first] = list.figures
addEventListener('hashchange', goToPlace)
if (!goToPlace()) {
  if (first !== undefined) selection.figure(first)
  else selection.page(0, data.papers[0]?.pages[0]?.number ?? 1)
  // What was not read stands above; a narrow window would begin at the chosen figure's page, once its line is open, or where
  // it was left.
  history.scrollRestoration = 'manual'
  setTimeout(() => scrollTo(0, 0))
}

performance.mark('figures-shown')

addEventListener('keydown', (event) => {
  const typing = event.target instanceof HTMLInputElement || event.target instanceof HTMLSelectElement
  if (event.key === 'Escape' && event.target instanceof HTMLElement) event.target.blur()
  if (typing || event.ctrlKey || event.metaKey || event.altKey) return
  if (event.key === '/') document.getElementById('search')?.focus()
  else if (event.key === 'j') step(1)
  else if (event.key === 'k') step(-1)
  else if (event.key === '[') page.turn(-1)
  else if (event.key === ']') page.turn(1)
  else return
  event.preventDefault()
})

/** Shows the figure that the address of the page names, else its page; whether it names one that there is. */
function goToPlace(): boolean {
  const place = placeNamed(location.hash, data)
  if (place?.figure !== undefined) selection.figure(place.figure)
  else if (place) selection.page(0, place.page)
  return place !== null
}

/** What was not read, seen at once: a reader must not take the figures for all that there are. */
function unreadNote(): HTMLElement[] {
  if (data.unread.length === 0) return []
  const lines = data.unread.map((text) => makeElement('li', {}, text))
  return [
    makeElement(
      'details',
      { class: 'unread warning', open: lines.length <= UNREAD },
      makeElement('summary', {}, 'Not all was read'),
      makeElement('ul', {}, ...lines),
    ),
  ]
}

/** The next figure of the list, or the one before. */
function step(by: number): void {
  const { figures } = list
  const at = figures.indexOf(selection.now.figure ?? -1)
  const next = figures[at < 0 ? 0 : at + by]
  if (next !== undefined) selection.figure(next)
}
