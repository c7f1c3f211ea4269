/** Prefixes that keep their hyphen before most words. */
const hyphenPrefixes = new Set(
  'anti co cross ex inter intra micro mid multi non off on out over part post pre re self semi sub two under well'.split(
    ' ',
  ),
)

/**
 * Decides what becomes of a hyphen at the end of a line by what the paper prints elsewhere: `co-` `operation` is
 * `co-operation` where the paper writes that inside a line, `operation` of `recruit-` `ment` has no word of its own.
 */
export class Hyphenation {
  readonly #words: ReadonlySet<string>

  /** @param words every printed word of the paper that does not stand at the end of a line. */
  constructor(words: Iterable<string>) {
    const seen = new Set<string>()
    for (const word of new Set(words)) {
      const plain = bare(word)
      if (!/\p{L}/u.test(plain)) continue
      seen.add(plain)
      if (plain.includes('-')) for (const part of plain.split('-')) if (part.length > 3) seen.add(part)
    }
    this.#words = seen
  }

  /**
   * Whether a line's last word goes on in the next line's first: `under-` `represented`, `Vice-` `Chair`, `16-` `17`.
   * A dash that stands apart (`April -` `June`) joins nothing.
   */
  joins(first: string, second: string): boolean {
    // "short- and long-term": the hyphen stands for the rest of a word that comes later.
    if (/^(?:and|or|to)$/u.test(second)) return false
    return /\p{L}[-‐\u00ad]$/u.test(first)
      ? /^\p{L}/u.test(second)
      : /\d[-‐]$/u.test(first) && /^\d/u.test(second)
  }

  /** Whether the hyphen belongs to the word. Ask only where `joins` holds. */
  keepsHyphen(first: string, second: string): boolean {
    if (first.endsWith('\u00ad')) return false
    if (!/^\p{Ll}/u.test(second)) return true
    const head = bare(first)
    const tail = bare(second)
    const stem = head.replace(/[-‐]$/u, '')
    if (this.#words.has(`${stem}-${tail}`)) return true
    if (this.#words.has(`${stem}${tail}`)) return false
    if (stem.includes('-') || hyphenPrefixes.has(stem)) return true
    return this.#words.has(stem) && this.#words.has(tail)
  }
}

function bare(word: string): string {
  // Most words have nothing around their letters.
  if (/^[a-z]+$/.test(word)) return word
  return word
    .toLowerCase()
    .replace(/‐/gu, '-')
    .replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}-]+$/gu, '')
}
