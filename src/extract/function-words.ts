/** Words of labels that carry no meaning of their own: what remains without them is what a label says. */
const FUNCTION_WORDS =
  /\b(?:the|of|and|or|in|at|by|for|to|from|with|on|a|an|no|numbers?|counts?|total|year|years|ending|end|as|per|rate|percentage|figure|age|group|area|%|£|m|k|children|young|people|actual|average|latest|current|previous|result|outturn|value|floor|target|baseline|performance|period|quarter|amount|amounts|sum)\b/gi

/** A label's letters without the spans that are understood and without words that say nothing. */
export function wordsBeyond(
  text: string,
  spans: readonly { readonly start: number; readonly end: number }[],
): string {
  let rest = text
  for (const { start, end } of spans) rest = rest.slice(0, start) + ' '.repeat(end - start) + rest.slice(end)
  return rest
    .replace(FUNCTION_WORDS, ' ')
    .replace(/[^\p{L}]+/gu, ' ')
    .trim()
}
