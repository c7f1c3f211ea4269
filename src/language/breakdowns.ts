const BY = /\bby\s+([\p{L}][\p{L}\s-]*)/giu
const OF = /^\W*(?:table \d+\W+)?([\p{L}][\p{L}\s-]*?)\s+(?:breakdown\s+)?of\s/iu

/**
 * What a caption says that figures are broken down by: "contacts by source", "age and sex of children".
 *
 * @example
 * brokenDownBy('Children looked after by placement and age') // ['placement', 'age']
 */
export function brokenDownBy(text: string): string[] {
  const parts = [...text.matchAll(BY)].map((match) => match[1] ?? '')
  const opening = OF.exec(text)?.[1]
  return [...parts, ...(opening ? [opening] : [])]
    .flatMap((part) => part.split(/\s*(?:,|\band\b)\s*/))
    .filter((one) => one !== '')
}
