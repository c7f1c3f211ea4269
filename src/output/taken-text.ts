import type { ExplainedText, Taken, TakenAs } from '../extract/explain/taken-for.js'
import { periodText } from './figure-text.js'

/** What a label or a text was taken for, in words: `time 2022/23; “girls”: member sex female; not understood: “zone”`. */
export function takenText({ text, taken, leftOver }: ExplainedText): string {
  const parts = taken.filter(({ as }) => as !== 'known-word').map((part) => partText(part, text))
  const known = taken.flatMap(({ as, words }) => (as === 'known-word' && words ? [quotedWords(words)] : []))
  if (known.length > 0) parts.push(`words of names: ${known.join(', ')}`)
  if (leftOver.length > 0) parts.push(`not understood: ${leftOver.map(quotedWords).join(', ')}`)
  return parts.length > 0 ? parts.join('; ') : 'nothing that names, dates or places a figure'
}

export function quotedWords(words: string): string {
  return `“${words}”`
}

function partText({ as, says, words }: Taken, text: string): string {
  const of = words === null || words === text ? '' : `${quotedWords(words)} `
  return `${of}${said[as](says)}`
}

const said: Readonly<Record<TakenAs, (says: string) => string>> = {
  time: (id) => (id === '' ? 'a time' : `time ${periodText({ id })}`),
  'part-of-year': (id) =>
    id === '' ? 'a part of a year that is not named' : `a part of a year, here ${periodText({ id })}`,
  'time-words': (id) => (id === '' ? 'words of time' : `words of time, ${periodText({ id })}`),
  'time-elsewhere': (id) => `figures of ${periodText({ id })}, which other cells of the table say`,
  area: (name) => `area ${name}`,
  member: (member) => `member ${member}`,
  heads: (dimension) => `says that the labels are members of ${dimension}`,
  role: (role) => `${role} figures`,
  difference: () => 'a change between two times',
  previous: () => 'the time before the latest',
  rank: () => 'a place in an order',
  total: () => 'a total',
  age: (band) => `age ${band}`,
  moment: (moment) => (moment === 'during' ? 'over the time' : `at the ${moment} of the time`),
  unit: (unit) => `unit ${unit}`,
  rate: () => 'a rate',
  name: (metrics) => `is a name of ${metrics}`,
  concept: (concepts) => `means ${concepts}`,
  'known-word': () => '',
  'reports-on': (id) => `reports on ${periodText({ id })}`,
  written: (day) => `written ${periodText({ id: day })}`,
}
