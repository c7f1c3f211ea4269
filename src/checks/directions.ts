import { comparable, movesOf } from './changes.js'
import type { Statement } from './claim.js'
import { defineCheck } from './define-check.js'
import type { Evidence } from './evidence.js'
import type { SaidFigure, SentenceFigures } from './sentence-figures.js'

export const directionCheck = defineCheck({
  id: 'direction',
  texts: {
    title: 'The words and the figures go in different directions',
    explanation: 'A word of rise or fall that leads two values is compared with the values.',
    otherReading: 'The word is said of something else in the sentence.',
  },
  docs: [
    'A word of rise or fall that leads two values (“rose from 12 to 9”, “34, up from 40”), against the values.',
    '_Warning_ when the two values have different units.',
  ],
  scope: 'paper',
  run: checkDirections,
})

const UP =
  /\b(?:increas(?:e|es|ed|ing)|ris(?:e|es|en|ing)|rose|gr(?:ew|own|owing|owth)|climbed|went up|gone up|going up|up)\s+(?:slightly\s+|significantly\s+|sharply\s+)?$/i
const DOWN =
  /\b(?:decreas(?:e|es|ed|ing)|fall(?:s|en|ing)?|fell|drop(?:s|ped|ping)?|reduc(?:e|es|ed|ing|tions?)|declin(?:e|es|ed|ing)|went down|gone down|going down|down)\s+(?:slightly\s+|significantly\s+|sharply\s+)?$/i
/** What may stand between the word and the first value. */
const FROM = /\b(?:from|on)\s+(?:(?:a|an|the|just|around|about|approximately|high|low|peak|of)\s+){0,4}$/i

/** "fell to 9 compared with 12", "rose to 12 from 9": the value that was stands last. */
const WAS =
  /^[^.;:()\d]{0,50}?\b(?:compared (?:to|with)|from)\s+(?:(?:a|an|the|just|around|about|approximately|of)\s+){0,3}$/i
const BECAME = /\s+to\s+(?:(?:a|an|the|just|around|about|approximately|over|under)\s+){0,2}$/i

/** "rose from 12 to 9", "204 children, up from 193": the word that leads a value that was, against both values. */
export function checkDirections({ sentences }: Evidence): Statement[] {
  return sentences.flatMap((sentence) =>
    sentence.quantities.length < 2
      ? []
      : [...movesClaims(sentence), ...sinceClaims(sentence), ...becameClaims(sentence)],
  )
}

function movesClaims(sentence: SentenceFigures): Statement[] {
  return movesOf(sentence).flatMap(({ from, to }) => claimOf(from, to, sentence, 'from-to') ?? [])
}

/** The value that is comes first: nothing but words may stand between it and the word of change. */
function sinceClaims(sentence: SentenceFigures): Statement[] {
  const { quantities, text } = sentence
  return quantities.flatMap((from, index): Statement[] => {
    const to = quantities[index - 1]
    if (!to || !comparable(to, from) || to.unit !== from.unit) return []
    const between = text.slice(to.reach, from.start)
    if (
      !/^[^.;:\d]{0,60}[,;(–-]\s*(?:and\s+|which is\s+|this is\s+)?(?:up|down)\s+(?:from|on)\s/i.test(between)
    )
      return []
    const claim = claimOf(from, to, sentence, 'up-from')
    return claim ? [claim] : []
  })
}

function becameClaims(sentence: SentenceFigures): Statement[] {
  const { quantities, text, start } = sentence
  return quantities.flatMap((to, index): Statement[] => {
    const from = quantities[index + 1]
    if (
      !from ||
      !comparable(to, from) ||
      to.unit !== from.unit ||
      !WAS.test(text.slice(to.reach, from.start))
    )
      return []
    const lead = text.slice(start, to.start)
    const claim = BECAME.test(lead) ? claimOf(from, to, sentence, 'became', lead.replace(BECAME, ' ')) : null
    return claim ? [claim] : []
  })
}

function claimOf(
  from: SaidFigure,
  to: SaidFigure,
  sentence: SentenceFigures,
  variant: string,
  lead = sentence.text.slice(sentence.start, from.start).replace(FROM, ''),
): Statement | null {
  const up = UP.test(lead)
  const down = DOWN.test(lead)
  if (up === down || from.figure.value === to.figure.value) return null
  const rises = to.figure.value > from.figure.value
  return {
    variant,
    stated: to.figure,
    others: [from.figure],
    verdict: rises === up ? 'holds' : 'contradicted',
    severity: from.unit === to.unit ? 'error' : 'warning',
    published: up ? 'increase' : 'decrease',
    computed: rises ? 'increase' : 'decrease',
    interval: null,
    message: `${up ? 'a rise' : 'a fall'} is said of ${from.text.trim()} to ${to.text.trim()}, which is ${rises ? 'a rise' : 'a fall'}`,
    remark: null,
  }
}
