/** What is left of a title for comparing an outline's entry with a heading as printed: letters and digits only. */
export function outlineKey(title: string): string {
  return title.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '')
}
