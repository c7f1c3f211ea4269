import type { ExplainedNumber } from '../extract/explain/explain-number.js'
import type { ExplanationLayout } from './explanation-layout.js'
import { namedLines } from './named-lines.js'
import { counted } from './paper-summary.js'
import { printable, printableWithin } from './printable.js'
import { outcomeText } from './reason-text.js'

/** Characters of a page and a number; longer ones are cut. */
const LONGEST_PLACE = 20

/** The numbers of a paper that look like figures of the field and could not be placed, each with what was missing. */
export function unplacedNumbers(
  file: string,
  numbers: readonly ExplainedNumber[],
  layout: ExplanationLayout,
): string {
  const { style, width } = layout
  const look = numbers.length === 1 ? 'looks like a figure' : 'look like figures'
  const title = `${counted(numbers.length, 'number')} that ${look} of children’s services`
  const places = numbers.map(({ page, text }) => printableWithin(`p. ${page} ${text}`, LONGEST_PLACE))
  const within = { ...layout, names: Math.max(8, ...places.map(({ length }) => length)) }
  const lines = numbers.flatMap((number, index) => {
    const { looksLike, candidates, reason, words, context } = number
    const score = candidates.find(({ metric }) => metric === looksLike)?.score
    const like = `${looksLike ?? ''}${score === undefined ? '' : ` ${score.toFixed(2)}`}`
    const why = `${outcomeText(reason ?? 'unrecognised')}${words === null ? '' : `: “${words}”`}`
    return [
      ...namedLines(places[index] ?? '', `${like}: ${why}`, within),
      ...namedLines('', `“${printable(context)}”`, within),
    ]
  })
  return `${[style.heading(printableWithin(file, width)), `  ${title}`, ...lines].join('\n')}\n`
}
