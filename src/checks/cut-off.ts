import { defineCheck } from './define-check.js'

/** Said of what the other checks found to follow only with digits cut off: it compares nothing itself. */
export const cutOff = defineCheck({
  id: 'cut-off',
  texts: {
    title: 'Digits are cut off instead of rounded',
    explanation:
      'Some figures of this paper follow only if the digits behind the last printed one are cut off. They are accepted; this is said once a paper.',
    otherReading: 'A percentage was taken as what another one leaves of a hundred.',
  },
  docs: ['A _note_, once a paper: figures that follow only if digits are cut off.'],
  scope: 'paper',
  run: () => [],
})
