import type { Metric } from '../../../../schemas/metric.js'
import type { Sentence } from '../sentence.js'

/** Words of grammar and of degree: between a name and its figure they say nothing about what is counted. */
const GRAMMAR = new Set(
  `a an the of and or in at by for to from with on as per is are was were be been being has have had do did does not no
  this that these those it its they their there which who whom whose we our i will would could should may might can than
  then so but while whilst whereas when where if also only just about around over under approximately roughly nearly
  almost some still now currently very more less most least already both each all any every respectively including
  compared comparison against versus since until during within across between up down out into after before following
  however although therefore further overall total number numbers figure figures rate rates percentage percent
  proportion average mean level levels year years month months quarter quarters week weeks day days period time date end
  start children child young people person individuals cases case stood stands reached reaches reported recorded
  equivalent equates equated represents represented amounts high low same previous last latest them us ones close closer
  nearer near given above below better worse social care council service services authority department local county borough
  city directorate improve improved improving deteriorate deteriorated worsened changed moved reach short`
    .split(/\s+/)
    .filter((word) => word !== ''),
)

/**
 * The content words between two places of a sentence that no recogniser and no grammar accounts for.
 *
 * @param metric given, only the members that it can carry explain anything, and the names of other metrics do not
 */
export function unexplainedWords(sentence: Sentence, from: number, to: number, metric?: Metric): string[] {
  const mentions = [
    ...(metric ? [] : sentence.names),
    ...sentence.dimensions.filter(({ dimension }) => !metric || metric.dimensions.includes(dimension)),
    ...sentence.areas,
    ...sentence.periods,
    ...sentence.roles,
    ...sentence.changes,
    ...sentence.quantities.map(({ start, reach }) => ({ start, end: reach })),
  ]
  const words: string[] = []
  // An aside in brackets explains; it does not restrict.
  const said = sentence.text.slice(from, to).replace(/\([^()]*\)/g, (aside) => ' '.repeat(aside.length))
  for (const match of said.matchAll(/\p{L}[\p{L}’'-]*/gu)) {
    const start = from + match.index
    const covered = mentions.some((mention) => mention.start <= start && start < mention.end)
    const word = match[0].toLowerCase().replace(/[’']s$/, '')
    const adverb = /[a-z]{3}ly$/.test(word)
    if (!covered && !adverb && !GRAMMAR.has(word) && word.length > 1) words.push(word)
  }
  return words
}
