/** Dots or lines that lead the eye from a label to its figures. */
const leaders = /(?:\s*\.){4,}\s*$|\s*[_…]{2,}\s*$/u

/** A note that asterisks lead in behind a label: "Rate per 1,000 **Good performance is typified by a low rate". */
const starredNote = /(?<=\S)\s*\*{1,3}\s*(?=\p{Lu})[^*]{20,}$/u

/** A header as it names its column or row: without leaders, a note behind it, and the colon that leads over to the figure. */
export function headerText(text: string): string {
  return text.replace(leaders, '').replace(starredNote, '').trim().replace(/\s*:$/u, '')
}

/** "2021/": a financial year whose end stands on the next line. */
export function isBrokenYear(text: string): boolean {
  return /^(?:19|20)\d\d\s?[/–-]$/u.test(text.trim())
}
