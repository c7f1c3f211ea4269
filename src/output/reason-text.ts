import type { ExplainedCandidate, ExplainedReason } from '../extract/explain/explain-candidate.js'
import type { ProseRefusal } from '../extract/prose/refuse-reading.js'
import type { Silence } from '../extract/prose/seen-passage.js'
import type { CellRefusal } from '../extract/table/understand-cells.js'
import { quotedWords } from './taken-text.js'

/** Candidates worth a look: the first two, and those that are not out of the question. */
export function tellingCandidates(candidates: readonly ExplainedCandidate[]): readonly ExplainedCandidate[] {
  return candidates.filter(({ score }, index) => index < 2 || score >= LEAST_TELLING)
}

const LEAST_TELLING = 0.03

/** Why a candidate is as likely as it is, in words; `short` gives only what its name has to do with the words. */
export function candidateText(candidate: ExplainedCandidate, short = false): string {
  const { name, missing, leftOver, reasons } = candidate
  const words = [
    name === null ? 'no name of it is said' : `by “${name}”`,
    missing.length > 0 ? `not said: ${missing.map(quotedWords).join(', ')}` : '',
    leftOver.length > 0 ? `left over: ${leftOver.map(quotedWords).join(', ')}` : '',
    ...(short ? [] : tellingReasons(reasons).map(reasonText)),
  ]
  return words.filter((text) => text !== '').join('; ')
}

/** Sums of evidence that a person looks through, the weightiest first. */
const MOST_SUMS = 5

/** A factor of one changes nothing; of sums the weightiest say enough. */
function tellingReasons(reasons: readonly ExplainedReason[]): ExplainedReason[] {
  const sums = reasons.filter((reason) => 'adds' in reason).slice(0, MOST_SUMS)
  return [...reasons.filter((reason) => 'times' in reason && reason.times !== 1), ...sums]
}

function reasonText(reason: ExplainedReason): string {
  if ('adds' in reason)
    return `${reason.adds > 0 ? '+' : '−'}${Math.abs(reason.adds).toFixed(2)} ${about[reason.by]}`
  return `×${reason.times.toFixed(2)} ${factors[reason.by]}`
}

const factors: Readonly<Record<Extract<ExplainedReason, { times: number }>['by'], string>> = {
  said: 'of its name is said',
  who: 'nothing says whom it counts',
  common: 'the name is of everyday words alone',
  explained: 'of the labels its name explains',
  denied: 'labels or name deny, and not both',
  'same-words': 'the label is the name, word for word',
  around: 'what stands around is explained less than by others',
  unit: 'how well the unit suits',
  share: 'a share of what it counts',
  grounds: 'nothing near speaks of its part of the field',
  scope: 'only another part of the field is spoken of',
  contrary: 'a word here makes it another metric',
  timing: 'the moment that the labels give does not suit it',
  plausible: 'the value is far from what is printed of it',
  breakdown: 'it is always broken down like this',
  division: 'dividing the lines beside it proves it',
  phrase: 'the catalogue has the phrase',
}

const about: Readonly<Record<Extract<ExplainedReason, { adds: number }>['by'], string>> = {
  name: 'how much of its name is said',
  rivals: 'beside the other candidates',
  beyond: 'what the words say beyond its name',
  phrases: 'phrases of the catalogue',
  unit: 'the unit',
  counted: 'what the number counts',
  'goes-on': 'what the text goes on about',
  value: 'the value',
  service: 'the service that is spoken of',
  conditions: 'what must or must not be said with it',
  time: 'the time',
  wording: 'how the sentence puts it',
}

/** Why a number is no figure, or was left out, in words. */
export function outcomeText(outcome: string): string {
  return (outcomes as Readonly<Record<string, string>>)[outcome] ?? outcome
}

type Outcome =
  | CellRefusal
  | ProseRefusal
  | Silence
  | 'recorded'
  | 'unrecognised'
  | 'no-quantity'
  | 'not-confirmed'
  | 'low-confidence'
  | 'ocr-uncertain'
  | 'confirmed-by-total'

const outcomes: Readonly<Record<Outcome, string>> = {
  recorded: 'recorded',
  unrecognised: 'not recognised',
  'no-name': 'no metric is named by the words around it, in its unit',
  'unlike-others': 'what the cells beside it are does not fit this one',
  unsure: 'the likeliest metric is not likely enough',
  doubtful: 'its metric, its time and the words about it are together too little sure',
  unlikely: 'the likeliest metric is far from likely enough',
  'unknown-member': 'a label of the breakdown is not understood',
  'share-of-whole': 'percentages of a row that make a hundred are no rates',
  'sum-of-shares': 'it is the hundred per cent that the shares above it add up to',
  'another-service': 'the words above are of another service',
  'no-rank': 'a place in an order, and no label speaks of one',
  'below-zero': 'it is below zero, and the metric cannot be',
  superseded: 'it is how the year was seen to end before, and a later column says how it is now',
  'two-values': 'another figure beside it would be the same with another value',
  'larger-than-whole': 'it would be a part and is larger than its whole',
  interrupted: 'it goes on about something in between that was not understood',
  'from-aim': 'it is a distance from a target',
  unexplained: 'it goes on about a figure and says more that is not understood',
  'not-ours': 'nothing around it speaks of the metric’s part of the field',
  restated: 'it calls to mind a whole that was recorded where the paper states it',
  'no-member': 'the metric says nothing without a part that is not said',
  'no-time': 'it is only compared with, or an aside, and nobody says of when',
  'unread-words': 'words that it rests on were not read: of its clause, its labels, or what would date it',
  'no-quantity': 'no quantity is read there: a date, a range, a code, or one of several numbers of a cell',
  heading: 'it stands in a heading',
  explanation: 'it stands under a heading that explains how things are counted',
  'not-confirmed': 'left out: the second reading does not see it on the page',
  'low-confidence': 'left out: its confidence is below --min-confidence',
  'ocr-uncertain': 'recognised in a picture, and its digits are not sure',
  'confirmed-by-total':
    'recognised in a picture; its digits are not sure by themselves, and a total of its table leaves room for this reading alone',
}

/** All outcomes that have a text. */
export const describedOutcomes: readonly string[] = Object.keys(outcomes)
