import type { ViewData } from '../view-data.js'

/** What a reader asks for; an empty word asks for nothing. */
export interface Wanted {
  readonly words: string
  readonly family: string
  /** Of a metric of the family. */
  readonly title: string
  readonly area: string
  readonly period: string
  /** From 0 to 1. */
  readonly confidence: number
  /** Only figures of which something does not hold. */
  readonly findings: boolean
}

/** Whether a figure is what is asked for. Words are looked for in name, id, area, period, value and quote. */
export function matcherOf(data: ViewData, wanted: Wanted): (figure: number) => boolean {
  const words = wanted.words.toLowerCase().split(/\s+/).filter(Boolean)
  return (index) => {
    const figure = data.figures[index]
    const series = figure && data.series[figure.series]
    if (!figure || !series) return false
    if (wanted.family !== '' && series.family !== wanted.family) return false
    if (wanted.title !== '' && series.title !== wanted.title) return false
    if (wanted.area !== '' && series.area !== wanted.area) return false
    if (wanted.period !== '' && figure.period !== wanted.period) return false
    if (figure.confidence < wanted.confidence) return false
    if (wanted.findings && !figure.checks.some((check) => data.checks[check]?.verdict !== 'holds'))
      return false
    if (words.length === 0) return true
    const quote = figure.reasons.find(([name]) => name === 'words')?.[1] ?? ''
    const text = [
      series.title,
      series.name,
      series.metric,
      series.area,
      figure.period,
      figure.says,
      figure.id,
      quote,
    ]
      .join(' ')
      .toLowerCase()
    return words.every((word) => text.includes(word))
  }
}
