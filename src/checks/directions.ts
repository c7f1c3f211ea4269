import { movesOf } from './changes.js'
import type { Claim } from './claim.js'
import type { Evidence } from './evidence.js'

const UP =
  /\b(?:increas(?:e|es|ed|ing)|ris(?:e|es|en|ing)|rose|gr(?:ew|own|owing|owth)|climbed|went up|gone up|going up|up)\s+(?:slightly\s+|significantly\s+|sharply\s+)?$/i
const DOWN =
  /\b(?:decreas(?:e|es|ed|ing)|fall(?:s|en|ing)?|fell|drop(?:s|ped|ping)?|reduc(?:e|es|ed|ing|tions?)|declin(?:e|es|ed|ing)|went down|gone down|going down|down)\s+(?:slightly\s+|significantly\s+|sharply\s+)?$/i

/** "rose from 12 to 9": the word that leads a pair of values against the values themselves. */
export function checkDirections({ sentences }: Evidence): Claim[] {
  return sentences.flatMap((sentence) =>
    sentence.quantities.length < 2
      ? []
      : movesOf(sentence).flatMap(({ from, to }): Claim[] => {
          const lead = sentence.text
            .slice(sentence.start, from.start)
            .replace(/\bfrom\s+(?:[a-z]+\s+){0,4}$/i, '')
          const up = UP.test(lead)
          const down = DOWN.test(lead)
          if (up === down || from.figure.value === to.figure.value) return []
          const rises = to.figure.value > from.figure.value
          return [
            {
              check: 'direction',
              variant: 'from-to',
              stated: to.figure,
              others: [from.figure],
              verdict: rises === up ? 'holds' : 'contradicted',
              severity: from.unit === to.unit ? 'error' : 'warning',
              published: up ? 'increase' : 'decrease',
              computed: rises ? 'increase' : 'decrease',
              interval: null,
              message: `${up ? 'a rise' : 'a fall'} is said of ${from.text.trim()} to ${to.text.trim()}, which is ${rises ? 'a rise' : 'a fall'}`,
              remark: null,
            },
          ]
        }),
  )
}
