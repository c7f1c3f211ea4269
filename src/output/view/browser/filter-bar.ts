import type { ViewData } from '../view-data.js'
import { makeElement } from './make-element.js'
import type { Wanted } from './matching.js'

/** The search field and the filters; `onChange` is told what is wanted whenever that changes. */
export function filterBar(data: ViewData, onChange: (wanted: Wanted) => void): HTMLElement {
  const words = makeElement('input', {
    type: 'search',
    id: 'search',
    placeholder: 'Search figures ( / )',
    'aria-label': 'Search figures',
  })
  const subject = subjects(data)
  const area = choice(
    'Area',
    'All areas',
    data.series.map((one) => one.area),
  )
  const period = choice('Period', 'All periods', [...data.figures.map((one) => one.period)].sort().reverse())
  const confidence = makeElement(
    'select',
    { 'aria-label': 'Confidence' },
    ...[
      ['0', 'Any confidence'],
      ['0.5', 'From 50%'],
      ['0.75', 'From 75%'],
      ['0.9', 'From 90%'],
    ].map(([value = '', text = '']) => makeElement('option', { value }, text)),
  )
  const findings = makeElement('input', { type: 'checkbox', id: 'only-findings' })
  const tell = (): void =>
    onChange({
      words: words.value,
      ...subject.chosen(),
      area: area.value,
      period: period.value,
      confidence: Number(confidence.value),
      findings: findings.checked,
    })
  for (const control of [words, subject.select, area, period, confidence, findings])
    control.addEventListener('input', tell)
  return makeElement(
    'form',
    { class: 'filters', role: 'search', 'aria-label': 'Filters' },
    words,
    subject.select,
    area,
    period,
    confidence,
    makeElement('label', { for: 'only-findings' }, findings, ' Findings only'),
  )
}

/** Parts of the field, each with its metrics below it; either may be chosen. */
function subjects({ series }: ViewData): {
  readonly select: HTMLSelectElement
  readonly chosen: () => Pick<Wanted, 'family' | 'title'>
} {
  const titles = new Map<string, Set<string>>()
  for (const { family, title } of series) titles.set(family, (titles.get(family) ?? new Set()).add(title))
  const wanted = [...titles].flatMap(([family, own]) => [
    { family, title: '' },
    ...[...own].map((title) => ({ family, title })),
  ])
  const options = wanted.map(({ family, title }, value) =>
    makeElement('option', { value }, title === '' ? family : `\u2003${title}`),
  )
  const select = makeElement(
    'select',
    { 'aria-label': 'Subject or metric' },
    makeElement('option', { value: '' }, 'All subjects'),
    ...options,
  )
  return { select, chosen: () => wanted[Number(select.value || -1)] ?? { family: '', title: '' } }
}

function choice(name: string, all: string, values: readonly string[]): HTMLSelectElement {
  const options = [...new Set(values)].map((value) => makeElement('option', { value }, value))
  return makeElement('select', { 'aria-label': name }, makeElement('option', { value: '' }, all), ...options)
}
