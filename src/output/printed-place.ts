/**
 * Where a figure stands in a text as it is printed: the number itself and not a part of a longer one (the 4 of 2024), nor a
 * word within a word; null where it does not.
 */
export function printedPlace(printed: string, text: string): { start: number; end: number } | null {
  const escaped = printed.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
  const before = /^\p{L}/u.test(printed) ? '\\p{L}' : '\\d.,'
  const after = /\p{L}$/u.test(printed) ? '(?!\\p{L})' : '(?!\\d|[.,]\\d)'
  const found = printed === '' ? null : new RegExp(`(?<![${before}])${escaped}${after}`, 'u').exec(text)
  return found && { start: found.index, end: found.index + printed.length }
}
