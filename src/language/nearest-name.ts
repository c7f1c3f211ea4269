import { distance } from 'fastest-levenshtein'

/** The name that a wrong one was most likely meant to be, or null where none is near. */
export function nearestName(wrong: string, names: Iterable<string>): string | null {
  let nearest: string | null = null
  // Two letters changed places in a short word; in a long one more than two letters in five are another word.
  let best = Math.max(wrong.length > 3 ? 2 : 1, Math.floor(wrong.length * 0.4)) + 1
  for (const name of names) {
    const changes = distance(wrong.toLowerCase(), name.toLowerCase())
    if (changes < best) {
      best = changes
      nearest = name
    }
  }
  return nearest
}

/** `; did you mean custody.rate?`, or nothing. */
export function didYouMean(wrong: string, names: Iterable<string>): string {
  const nearest = nearestName(wrong, names)
  return nearest === null ? '' : `; did you mean "${nearest}"?`
}
