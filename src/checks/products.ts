import { declaredIdentities } from './declared-identities.js'
import { defineCheck } from './define-check.js'

const KINDS = new Set(['product'])

export const productCheck = defineCheck({
  id: 'product',
  texts: {
    title: 'A product does not follow from its factors',
    explanation: 'A cost is compared with the number of units and the price of one.',
    otherReading: 'The price changed within the period.',
  },
  docs: [
    'A cost against the number of units and the price of one.',
    '_Warning_ when the factors do not stand in one table; the price may have changed within the period.',
  ],
  rests: 'records',
  scope: 'paper',
  run: (evidence) => declaredIdentities(evidence, KINDS),
})
