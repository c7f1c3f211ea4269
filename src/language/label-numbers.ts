/** "C. ", "(b) ", "ii) ": the letter that a form or a list counts its rows by, before what is left of the label. */
const ENUMERATOR = /^\(?([A-Za-z]|[ivx]{1,4})[.):]{1,2}\s+(?=[\p{L}%#£])/u

/** "CS12 ", "NI 59 - ", "KPI 4: ": the letters and the number that a scorecard calls a measure by. */
const CODE = /^([A-Z]{2,6})[- ]?(\d{1,3}(?:\.\d{1,2})?[a-z]?)(?:\s*[:.–-])?\s+(?=[\p{L}%#£])/u

/** Letters before a number that say a time or a stage of school. */
const NO_CODE = /^(?:q|qtr|quarter|ks|yr|year|wk|week|mth|month|term|age|aged)$/i

/** "CIC 3 or more placements": the number belongs to what follows it. */
const COUNTS =
  /^(?:or\b|and\b|to\b|plus\b|years?\b|months?\b|weeks?\b|days?\b|miles?\b|placements?\b|times?\b)/iu

const ROMAN = ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x']

/**
 * Labels without the letters by which their list counts them: "A. … | B. … | C. …", one after the other. "M. aged 10-14"
 * and "F. aged 10-14" are not counted so.
 */
export function withoutEnumerators(labels: readonly string[]): string[] {
  const letters = labels.map((label) => ENUMERATOR.exec(label)?.[1] ?? null)
  const places = (placeOf: (letter: string) => number) =>
    letters.flatMap((letter) => (letter === null ? [] : [placeOf(letter.toLowerCase())]))
  const counts = (all: readonly number[]) =>
    all.length > 1 &&
    all.every((place, index) => place >= 0 && (index === 0 || place === (all[index - 1] ?? 0) + 1))
  const isCounted =
    counts(places((letter) => (letter.length === 1 ? letter.charCodeAt(0) : -1))) ||
    counts(places((letter) => ROMAN.indexOf(letter)))
  return labels.map((label) => (isCounted ? label.replace(ENUMERATOR, '') : label))
}

const REFERENCE =
  /^(?:(?:row|line|item|service|budget|page)\s+)?(?:ref(?:erence)?\.?|no\.?|code|#)(?:\s+(?:no\.?|number|code))?$|^(?:row|line)$/i

/** Whether a column so called holds what its rows are referred to by: "Row ref.", "Line no.", "Code"; not "Age", "Year". */
export function isReferenceHead(text: string): boolean {
  return REFERENCE.test(text.trim())
}

/** The code that a label begins with: its letters, its number, and what is left of the label; null for none. */
export function codeOf(label: string): { letters: string; number: string; rest: string } | null {
  const [whole, letters, number] = CODE.exec(label) ?? []
  if (!whole || !letters || !number || NO_CODE.test(letters)) return null
  const rest = label.slice(whole.length)
  return COUNTS.test(rest) ? null : { letters, number, rest }
}
