/** `£1,145.50`, `41%`, `2.9m` → the digits as printed, without the signs around them; words in small letters. */
export function digitsOf(text: string): string {
  const [digits] = /\d[\d.,]*\d|\d/.exec(text) ?? []
  return digits?.replaceAll(',', '') ?? text.trim().toLowerCase()
}
