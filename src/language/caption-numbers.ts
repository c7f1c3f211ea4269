/** `Table 3: …`, `Fig 2 …`, `Figure A.1`, `Chart 5 -`, alone or with its text; "Figures rose" and "Chart of visits" are none. */
export const CAPTION_NUMBER =
  /^(?:[Tt](?:able|ABLE)|[Ff](?:ig(?:ure)?|IG(?:URE)?)|[Cc](?:hart|HART)|[Gg](?:raph|RAPH)|[Ee](?:xhibit|XHIBIT)|[Bb](?:ox|OX))\.?\s*(?:[A-Z]{1,3}[.\d-]*|\d+(?:[.\d-]*\d)?[a-z]?|[ivx]+)\b\s*[:.|–—-]?/u

/** "Table 1: Partner contributions 2018-2019" names a table and says what it shows; "Table 1 shows that …" is a sentence on it. */
export function titlesTable(text: string): boolean {
  const [number] = CAPTION_NUMBER.exec(text) ?? []
  if (number === undefined || !/^t/iu.test(text)) return false
  return /[:.|–—-]\s*$/u.test(number) && text.length > number.trimEnd().length + 1
}
