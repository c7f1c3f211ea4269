/** "C. ", "(b) ", "ii) ", "1.2) ": what a form or a list of measures counts its rows by. */
const ENUMERATOR = /^\(?(?:[A-Za-z]|[ivx]{1,4}|\d{1,2}(?:\.\d{1,2}){0,2}[a-z]?)[.):]{1,2}\s+(?=[\p{L}%#£])/u

/** "CS12 ", "NI 59 - ", "KPI 4: ": the letters and the number that a scorecard calls a measure by. */
const CODE = /^([A-Z]{1,6})[- ]?(\d{1,3}(?:\.\d{1,2})?[a-z]?)(?:\s*[:.–-])?\s+(?=[\p{L}%#£])/u

/** A label without the letter or number by which its list counts it. */
export function withoutEnumerator(label: string): string {
  return label.replace(ENUMERATOR, '')
}

/** The code that a label begins with: its letters, its number, and what is left of the label; null for none. */
export function codeOf(label: string): { letters: string; number: string; rest: string } | null {
  const [whole, letters, number] = CODE.exec(label) ?? []
  return whole && letters && number ? { letters, number, rest: label.slice(whole.length) } : null
}
