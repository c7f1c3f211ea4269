import { comparesWithIt, saysMoreOfIt } from '../language/back-references.js'
import { changeClaim, comparable, sameKind } from './changes.js'
import type { Statement } from './claim.js'
import { defineCheck } from './define-check.js'
import type { Evidence } from './evidence.js'
import { dimensionsText } from './levels.js'
import type { SaidFigure, SentenceFigures } from './sentence-figures.js'

export const comparisonCheck = defineCheck({
  id: 'comparison',
  texts: {
    title: 'A comparison does not follow from its two figures',
    explanation:
      'How much more or less a figure is than another one beside it is compared with the two figures.',
    otherReading: 'The words compare another figure than the one beside them.',
  },
  docs: [
    'A figure that is compared with another one of its sentence: `the number (140) was 30% less than January 2024 (200)`, `6,357 referrals, an 8.3% increase compared to the previous quarter (5,869)`. Two figures that are compared and said of one and the same day contradict each other.',
  ],
  scope: 'paper',
  run: checkComparisons,
})

const THAN =
  /^[^.;()\d]{0,30}?\s(fewer|less|lower|more|higher|greater|larger)\s+(?:[a-z]+\s+){0,3}than\b[^.;]{0,60}$/i
const COMPARED =
  /^\s+(increase|rise|decrease|reduction|fall|drop|decline)\b[^.;()]{0,60}?\b(?:compared (?:to|with)|on|from|over)\b[^.;]{0,50}$/i
/** "an increase of 14 children from the end of last quarter (1,095)": the word stands before the change. */
const LED = /\b(increase|rise|decrease|reduction|fall|drop|decline) of\s+$/i
const SINCE = /^[^.;()\d]{0,30}?\b(?:compared (?:to|with)|on|from|over|since)\b[^.;]{0,60}$/i
/** What leads a value that others are compared with. */
const BASE = /\b(?:than|compared (?:to|with)|from|on|over|against)\b[^,;:]{0,50}$/i
/** "27 more than the 295 of March 2020". */
const THAN_THE =
  /^[^.;()\d]{0,30}?\s?\b(fewer|less|lower|more|higher|greater|larger)\s+(?:[a-z]+\s+){0,3}than\s+(?:the|our|last year’s|last year's|its)\s+$/i
const WAS_BEFORE = /\b(?:up|down|risen|fallen|increased|decreased|compared with|against)\s+(?:from\s+)?$/i
const AGO =
  /^[^.;()\d]{0,24}\b(?:ago|last year|(?:the )?(?:year|quarter|month) before|previously|(?:the )?previous (?:year|quarter|month))\b/i
const LEADS_CHANGE =
  /\b(rise|increase|growth|fall|drop|decrease|reduction|decline) of\s+(?:(?:just|about|around|over|nearly|almost)\s+){0,2}$/i
const RISE = /more|higher|greater|larger|increase|rise/i

/**
 * "the number (140) was 30% less than January 2024 (200)", "6,357 referrals, an 8.3% increase compared to the previous
 * quarter (5,869)", "1,109 children, an increase of 14 from September (1,095)": the figure that is compared opens the
 * sentence, the one that it is compared with stands in brackets.
 */
export function checkComparisons({ sentences }: Evidence): Statement[] {
  return sentences.flatMap((sentence) => [
    ...sentence.quantities.flatMap((change, index) => besideBase(change, index, sentence)),
    ...withTheSentenceBefore(sentence),
  ])
}

/** The base stands right behind its change: in brackets, or as "than the 295 of March". */
function besideBase(change: SaidFigure, index: number, sentence: SentenceFigures): Statement[] {
  const { quantities, text, start } = sentence
  const from = quantities[index + 1]
  if (!from) return []
  const named = THAN_THE.exec(text.slice(change.reach, from.start))?.[1]
  const word = named ?? (isBracketed(from, change, sentence) ? wordOf(change, from, sentence) : null)
  if (!word || (change.unit !== 'percent' && !sameKind(change, from))) return []
  const before = quantities.slice(0, index).filter((quantity) => comparable(quantity, from))
  const follows = (to: SaidFigure) => changeClaim(change, from, to).verdict !== 'contradicted'
  const to = before.find(follows) ?? before[0]
  if (!to || BASE.test(text.slice(Math.max(start, to.start - 60), to.start))) return []
  // Two values that go the other way than the word are not those that it compares.
  if (to.figure.value !== from.figure.value && RISE.test(word) !== to.figure.value > from.figure.value)
    return []
  return [
    { ...changeClaim(change, from, to), variant: 'comparison' },
    ...sameDayTwice(to, from, isDated(from, change, sentence)),
  ]
}

/** "… 3,412 referrals. That is up from 3,198, a rise of 6.7%", "There were 867 a year ago, so this is a decrease of 55." */
function withTheSentenceBefore({ before, quantities, text, start, end }: SentenceFigures): Statement[] {
  const said = text.slice(start, end)
  if (!before || !(saysMoreOfIt(said) || comparesWithIt(said))) return []
  const [to, ...others] = before.quantities.filter(({ unit, form }) => unit === null && form !== 'ordinal')
  const [from, change] = quantities
  if (!to || others.length > 0 || !from || !change || !comparable(to, from)) return []
  if (change.unit !== 'percent' && !sameKind(change, from)) return []
  const opens = text.slice(start, from.start)
  const between = text.slice(from.reach, change.start)
  if (!WAS_BEFORE.test(opens) && !AGO.test(between)) return []
  const word = LEADS_CHANGE.exec(between)?.[1]
  if (
    !word ||
    (to.figure.value !== from.figure.value && RISE.test(word) !== to.figure.value > from.figure.value)
  )
    return []
  return [{ ...changeClaim(change, from, to), variant: 'sentence-before' }]
}

function isBracketed(from: SaidFigure, change: SaidFigure, { text }: SentenceFigures): boolean {
  return /\(\s*$/.test(text.slice(change.reach, from.start)) && /^\s*\)/.test(text.slice(from.reach))
}

function wordOf(change: SaidFigure, from: SaidFigure, { text, start }: SentenceFigures): string | null {
  const after = text.slice(change.reach, from.start)
  const than = THAN.exec(after) ?? (change.unit === 'percent' ? COMPARED.exec(after) : null)
  if (than) return than[1] ?? null
  const led = LED.exec(text.slice(Math.max(start, change.start - 24), change.start))
  return led && SINCE.test(after) ? (led[1] ?? null) : null
}

/** A figure that is compared with one of the same day has two values on that day, if they are not the same. */
function sameDayTwice(to: SaidFigure, from: SaidFigure, dated: boolean): Statement[] {
  const [a, b] = [to.figure.record, from.figure.record]
  if (!dated || !a || !b || a.metric !== b.metric || a.area.id !== b.area.id || a.period.id === '') return []
  if (dimensionsText(a.dimensions) !== dimensionsText(b.dimensions) || a.role !== b.role) return []
  const said = [a, b].every(({ source }) => ['sentence', 'phrase'].includes(source.origins.period))
  if (!said) return []
  const same = a.period.id === b.period.id
  return [
    {
      variant: 'comparison',
      stated: from.figure,
      others: [to.figure],
      verdict: same && a.value !== b.value ? 'contradicted' : 'holds',
      severity: 'error',
      published: from.value,
      computed: to.value,
      interval: null,
      message: `${to.text.trim()} and ${from.text.trim()} are compared as two figures, but both are said of ${a.period.id}`,
      remark: null,
    },
  ]
}

/** A year stands beside the figure that another is compared with: "than we began with (176)" leaves its time to be told. */
function isDated(from: SaidFigure, change: SaidFigure, { text, end }: SentenceFigures): boolean {
  const beside = text.slice(change.reach, from.start) + text.slice(from.reach, Math.min(end, from.reach + 50))
  return /\b(?:19|20)\d\d\b|\b\d\d?\/\d\d\b/.test(beside)
}
