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
  const family = choice(
    'Subject',
    'All subjects',
    data.series.map((one) => one.family),
  )
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
      family: family.value,
      area: area.value,
      period: period.value,
      confidence: Number(confidence.value),
      findings: findings.checked,
    })
  for (const control of [words, family, area, period, confidence, findings])
    control.addEventListener('input', tell)
  return makeElement(
    'form',
    { class: 'filters', role: 'search', 'aria-label': 'Filters' },
    words,
    family,
    area,
    period,
    confidence,
    makeElement('label', { for: 'only-findings' }, findings, ' Findings only'),
  )
}

function choice(name: string, all: string, values: readonly string[]): HTMLSelectElement {
  const options = [...new Set(values)].map((value) => makeElement('option', { value }, value))
  return makeElement('select', { 'aria-label': name }, makeElement('option', { value: '' }, all), ...options)
}
