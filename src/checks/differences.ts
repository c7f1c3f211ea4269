import { declaredIdentities } from './declared-identities.js'
import { defineCheck } from './define-check.js'

const KINDS = new Set(['difference', 'stock-change', 'stock-flow'])

export const differenceCheck = defineCheck({
  id: 'difference',
  texts: {
    title: 'A difference does not follow from its terms',
    explanation:
      'Net changes are compared with those who came and went, and stocks with the stock before them and the flows in between.',
    otherReading: 'One of the figures is of another day, or counts something else.',
  },
  docs: [
    'What the catalogue declares as a difference (`identities` of a metric): net changes against those who came and went, stocks against the stock before and the flows in between.',
    '_Warning_ when the terms do not stand in one table.',
  ],
  rests: 'records',
  scope: 'paper',
  run: (evidence) => declaredIdentities(evidence, KINDS),
})
