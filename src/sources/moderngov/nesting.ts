/** Elements open at once; real pages stay below a few hundred, careless ones with unclosed paragraphs below this. */
const DEEPEST = 10_000
/** Elements that hold nothing and so are never closed. */
const EMPTY = /^(?:area|base|br|col|embed|hr|img|input|link|meta|source|track|wbr)\b/iu

/**
 * Whether markup opens more elements than it closes, far beyond any page that people wrote. Parsers look through all
 * open elements at each closing one: such a page would keep them busy for hours.
 */
export function isTooDeep(markup: string): boolean {
  let depth = 0
  for (let at = markup.indexOf('<'); at >= 0; at = markup.indexOf('<', at + 1)) {
    const next = markup.charAt(at + 1)
    if (next === '/') depth = Math.max(depth - 1, 0)
    else if (/[a-z]/iu.test(next) && !EMPTY.test(markup.slice(at + 1, at + 9))) depth += 1
    if (depth > DEEPEST) return true
  }
  return false
}
