import {
  type ReviewLine,
  type ReviewPlace,
  reviewOwnColumns,
  reviewPlaceColumns,
  reviewPlaceSchema,
  verdictCellSchema,
  verdictSchema,
} from '../../schemas/review.js'
import { datasetRows, isRow } from './dataset-rows.js'
import { openDataset } from './open-dataset.js'

export type ReviewReading =
  | { readonly ok: true; readonly header: readonly string[]; readonly lines: readonly ReviewLine[] }
  | {
      readonly ok: false
      /** What is wrong, each as the end of a sentence that begins with the file's name. */
      readonly messages: readonly [string, ...string[]]
    }

/** Cells that are wrong are told up to here: what one wrong word began, a fill-down has often gone on with. */
const MOST_MESSAGES = 5

/**
 * A review out of its file, as `yjs review` wrote it and a spreadsheet saved it again: any of its separators and
 * encodings, columns in any order, and columns and lines that somebody added.
 */
export async function readReview(file: string): Promise<ReviewReading> {
  const opening = await openDataset(file)
  if (!opening.ok) {
    const { message, stray } = opening
    return refused(stray === null ? message : `${message} (line ${stray.line}); save it as CSV UTF-8`)
  }
  if (opening.dataset.kind !== 'csv') return refused('is JSON, and a review is CSV')
  const table = await datasetRows(opening.dataset, 1)
  if (!table.ok) return refused(`line ${table.problem.row}: ${table.problem.rule}`)
  const { header } = table
  const lacking = [...reviewPlaceColumns, ...reviewOwnColumns].filter((name) => !header.includes(name))
  if (lacking.length > 0)
    return refused(
      `is no review: it has no column ${lacking.map((name) => `“${name}”`).join(', ')}; \`yjs review PAPER -o review.csv\` writes one`,
    )
  const lines: ReviewLine[] = []
  const messages: string[] = []
  for await (const item of table.rows()) {
    const read = isRow(item) ? lineOf(item.number, item.cells) : { message: `line ${item.row}: ${item.rule}` }
    if ('message' in read) messages.push(read.message)
    else lines.push(read)
  }
  messages.push(...contradictions(lines))
  const [first, ...others] = messages
  if (first === undefined) return { ok: true, header, lines }
  const more = others.length - (MOST_MESSAGES - 1)
  const told =
    more > 0 ? [...others.slice(0, MOST_MESSAGES - 1), `and ${more} more lines like these`] : others
  return { ok: false, messages: [first, ...told] }
}

function refused(message: string): ReviewReading {
  return { ok: false, messages: [message] }
}

function lineOf(
  line: number,
  cells: Readonly<Record<string, string>>,
): ReviewLine | { readonly message: string } {
  const verdict = verdictCellSchema.safeParse(cells.verdict)
  if (!verdict.success) {
    const allowed = verdictSchema.options.map((word) => `“${word}”`).join(' or ')
    return {
      message: `line ${line}: “${cells.verdict}” is no verdict; write ${allowed}, or leave it empty (corrections go into “note”)`,
    }
  }
  const place = placeOf(cells)
  if (place !== null && 'message' in place) return { message: `line ${line}, ${place.message}` }
  return { line, cells, verdict: verdict.data, place }
}

/** Null for a line that a person added: it has nothing of what finds a figure again. */
function placeOf(cells: Readonly<Record<string, string>>): ReviewPlace | null | { readonly message: string } {
  if (['paper', 'reading', 'record'].every((name) => (cells[name] ?? '').trim() === '')) return null
  const parsed = reviewPlaceSchema.safeParse(cells)
  if (parsed.success) return parsed.data
  const issue = parsed.error.issues[0]
  const column = String(issue?.path[0] ?? '')
  return { message: `column “${column}”: “${cells[column] ?? ''}” is not what yjs wrote there` }
}

/** Lines that say of one figure that it is right and wrong. */
function contradictions(lines: readonly ReviewLine[]): string[] {
  const first = new Map<string, ReviewLine>()
  return lines.flatMap((line) => {
    if (line.verdict === null || line.place === null) return []
    const key = JSON.stringify(line.place)
    const before = first.get(key)
    if (!before) first.set(key, line)
    return before && before.verdict !== line.verdict
      ? [
          `lines ${before.line} and ${line.line} say of one figure that it is ${before.verdict} and ${line.verdict}`,
        ]
      : []
  })
}
