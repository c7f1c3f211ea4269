/**
 * The spellings of a phrase that folding does not make equal already: with and without each bracketed part, with and
 * without commas and full stops, the last word in singular and plural.
 *
 * @example
 * spellingsOf('(approved) households', { plurals: true, capitals: false })
 * // ['households', 'household', 'approved households', …, '(approved) household']
 */
export function spellingsOf(
  phrase: string,
  {
    plurals,
    capitals,
    optionalBrackets = true,
  }: { readonly plurals: boolean; readonly capitals: boolean; readonly optionalBrackets?: boolean },
): string[] {
  const spellings = new Set<string>()
  for (const whole of optionalBrackets ? withAndWithoutBrackets(phrase) : [phrase]) {
    for (const marked of [whole, whole.replace(/[.,](?=\s|$)|(?<=\d),(?=\d)/g, '')]) {
      const spelling = marked.replace(/\s+/g, ' ').trim()
      if (spelling === '') continue
      spellings.add(spelling)
      if (plurals) for (const form of otherNumber(spelling, capitals)) spellings.add(form)
    }
  }
  return [...spellings]
}

function withAndWithoutBrackets(phrase: string): string[] {
  const bracketed = /\(([^()]*)\)/.exec(phrase)
  if (bracketed === null) return [phrase]
  const before = phrase.slice(0, bracketed.index)
  const words = bracketed[1] ?? ''
  const rests = withAndWithoutBrackets(phrase.slice(bracketed.index + bracketed[0].length))
  return ['', words, bracketed[0]].flatMap((part) => rests.map((rest) => before + part + rest))
}

/** Regular plurals only: "child" and "children" are words of their own and mean different things in a label. */
function otherNumber(spelling: string, capitals: boolean): string[] {
  if (!/\p{L}$/u.test(spelling)) return []
  if (capitals) return [`${spelling}s`]
  if (/[^s]s$/i.test(spelling))
    return [spelling.slice(0, -1), ...(/ies$/i.test(spelling) ? [`${spelling.slice(0, -3)}y`] : [])]
  if (/[^aeiou]y$/i.test(spelling)) return [`${spelling.slice(0, -1)}ies`]
  return /(s|x|ch|sh)$/i.test(spelling) ? [`${spelling}es`] : [`${spelling}s`]
}
