import { z } from 'zod'
import { boxSchema } from './record.js'

/** What a person says of a figure beside its page. */
export const verdictSchema = z.enum(['right', 'wrong'])
export type Verdict = z.infer<typeof verdictSchema>

/** The columns by which a line finds its figure again, in whatever order a spreadsheet has put them. */
export const reviewPlaceColumns = ['record', 'paper', 'page', 'boxes', 'quote', 'value', 'reading'] as const

/** The columns that the reviewer writes. */
export const reviewOwnColumns = ['verdict', 'note'] as const

/** A cell of `verdict` as people write it: `Wrong `, or nothing yet. */
export const verdictCellSchema = z
  .string()
  .transform((cell) => cell.trim().toLowerCase())
  .pipe(z.union([z.literal('').transform(() => null), verdictSchema]))

const boxes = z
  .string()
  .transform((cell) => cell.split(';').map((box) => box.trim().split(/\s+/)))
  .transform((found) => found.filter((box) => box.join('') !== '').map((box) => box.map(Number)))
  .pipe(z.array(boxSchema))

const printedNumber = z
  .string()
  .trim()
  .regex(/^-?\d+(?:\.\d+)?(?:e[+-]?\d+)?$/i, 'it must be a number')
  .transform(Number)

/**
 * Where a figure was printed and what it was read as, from the cells of a line of a review: the paper's SHA-256, page,
 * boxes (none in web pages), the words around it, its value, and metric, area, period, members, unit and role as one
 * text.
 */
export const reviewPlaceSchema = z.object({
  record: z.string().trim(),
  paper: z
    .string()
    .trim()
    .regex(/^sha256:[0-9a-f]{64}$/, 'it must be the SHA-256 of a paper'),
  page: z
    .string()
    .trim()
    .regex(/^[1-9]\d*$/, 'it must be a page')
    .transform(Number),
  boxes,
  quote: z.string(),
  value: printedNumber,
  reading: z.string().trim().min(1, 'it is empty'),
})
export type ReviewPlace = z.infer<typeof reviewPlaceSchema>

/** One line of a review. A line that a person added has no place: it is of no figure that was read. */
export interface ReviewLine {
  /** As a spreadsheet counts: the first line of the file, its header, is 1. */
  readonly line: number
  /** Every cell as it stands, by the header of its column. */
  readonly cells: Readonly<Record<string, string>>
  readonly verdict: Verdict | null
  readonly place: ReviewPlace | null
}
