import type { RuleText } from './reporter.js'

/** What a run says beside the checks: of its baseline, and of datasets that are held against papers. */
export const runRules: Readonly<Record<string, RuleText>> = {
  'baseline.stale': {
    title: 'A known finding no longer occurs',
    explanation:
      'The baseline holds a finding that this run did not meet: what was wrong was put right, or its paper is gone.',
    otherReading: null,
  },
  'dataset.different': {
    title: 'The dataset and the papers differ',
    explanation:
      'A figure of the dataset is not what any paper prints for its metric, area, period and breakdown, however both are rounded.',
    otherReading: null,
  },
  'dataset.other-period': {
    title: 'The papers print the figure for another period',
    explanation:
      'No paper prints the metric for the period of the dataset, and one prints this very value for another period.',
    otherReading: 'The paper may state the period in another way (a year to a month, a day at its end).',
  },
  'dataset.printed': {
    title: 'The papers print the number, which was not read as this figure',
    explanation:
      'No figure of the papers was read as this metric, area, period and breakdown, but the very number is printed: look there.',
    otherReading: null,
  },
  'dataset.not-found': {
    title: 'No paper prints the figure',
    explanation:
      'No paper of this run prints the metric for the area, period and breakdown of the dataset: it is not verified.',
    otherReading: null,
  },
}
