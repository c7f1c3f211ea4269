const UNITS = 'one two three four five six seven eight nine'.split(' ')
const TEENS = 'ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(' ')
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ')
const ORDINALS =
  'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth'.split(
    ' ',
  )

const VALUES: ReadonlyMap<string, number> = new Map([
  ['zero', 0],
  ['nil', 0],
  ['a', 1],
  ...UNITS.map((word, index) => [word, index + 1] as const),
  ...TEENS.map((word, index) => [word, index + 10] as const),
  ...TENS.map((word, index) => [word, (index + 2) * 10] as const),
  ...ORDINALS.map((word, index) => [word, index + 1] as const),
])

const unit = `(?:${UNITS.join('|')})`
const belowHundred = `(?:(?:${TENS.join('|')})(?:[-‑ ]${unit}\\b)?|${TEENS.join('|')}|${unit})`

/** Source of a case-insensitive pattern of cardinal number words from zero to the thousands. */
export const CARDINAL_WORDS = `(?:(?:a|${belowHundred}) (?:hundred|thousand)\\b(?: (?:and )?${belowHundred}\\b)?|${belowHundred}\\b|zero\\b|nil\\b)`

/** Source of a case-insensitive pattern of ordinal words up to the twentieth. */
export const ORDINAL_WORDS = `(?:${ORDINALS.join('|')})`

/**
 * The value of a number in words, cardinal or ordinal; null for words that are no number.
 *
 * @example
 * wordsValue('thirty-six') // 36
 * wordsValue('one hundred and five') // 105
 * wordsValue('third') // 3
 */
export function wordsValue(words: string): number | null {
  let value = 0
  for (const word of words.toLowerCase().split(/[-‑\s]+/)) {
    if (word === 'hundred') value = (value || 1) * 100
    else if (word === 'thousand') value = (value || 1) * 1000
    else if (word !== 'and') {
      const part = VALUES.get(word)
      if (part === undefined) return null
      value += part
    }
  }
  return value
}

// "one" as a pronoun, or in an idiom where nothing is counted.
const PRONOUN_BEFORE =
  /(?:\b(?:no|any|every|some|each|this|that|which|the|another|day|at|than|its|first|last)\s|-|\b(?:a|the)\s(?:good|bad|new|clear|positive|negative|difficult|single|key|big|major|real)\s)$/i
const PRONOUN_AFTER =
  /^(?:\s+(?:of|another|who|that|which|whose|where|off|stop|hand|can|could|may|might|must|should|would|to one|by one|thing|time|way|side|day|or (?:two|more|other|both))\b|['’]s\b|[,.;:)](?<=\b(?:want|wants|need|needs|require|get|like|have|has|had|choose|use)\sone.)|-(?:to|off|stop|way|size)\b)/i

/** Whether the "one" at this place counts nothing: "one of the", "no one", "one another", "one-off". */
export function isPronounOne(text: string, start: number, end: number): boolean {
  const printed = text.slice(start, end)
  if (printed.toLowerCase() !== 'one') return false
  if (printed === 'One' && /^\s[A-Z][a-z]/.test(text.slice(end, end + 3))) return true
  return (
    PRONOUN_BEFORE.test(text.slice(Math.max(0, start - 16), start)) ||
    PRONOUN_AFTER.test(text.slice(end, end + 14))
  )
}
