/** Dots or lines that lead the eye from a label to its figures. */
const leaders = /(?:\s*\.){4,}\s*$|\s*[_…]{2,}\s*$/u

/** A header as it names its column or row: without leaders, and without the colon that leads over to the figure. */
export function headerText(text: string): string {
  return text.replace(leaders, '').trim().replace(/\s*:$/u, '')
}
