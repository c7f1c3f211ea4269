import { Argument, InvalidArgumentError, Option } from 'commander'
import { daysIn } from '../document/day.js'

/** The papers that a command reads. */
export const papersArgument = new Argument(
  '<paper...>',
  'files, folders (their papers), web addresses, or - for standard input',
)

/** The papers that a command reads, or what it wrote of them before. */
export const papersOrRecordsArgument = new Argument(
  '<paper...>',
  'files, folders (their papers), web addresses, or - for standard input; or saved records: a file, or the folder of -o',
)

export const catalogueOption = new Option(
  '--catalogue <file>',
  'your own catalogue file, added to the built-in one (may be repeated)',
).argParser<string[]>((file, files) => [...(files ?? []), file])

export const publishedOption = new Option(
  '--published <day>',
  'the day of papers that do not say theirs, such as 2024-03-21',
).argParser(isoDay)

export const councilOption = new Option(
  '--council <name>',
  'the council whose papers these are, such as "Kent"; nothing is guessed then',
)

export const ocrOption = new Option(
  '--ocr <pages>',
  'recognise the print of scanned pages: auto (those without text to read), never, force (all) (default: auto)',
).choices(['auto', 'never', 'force'])

export const ocrEngineOption = new Option(
  '--ocr-engine <name>',
  'what recognises them: bundled, tesseract (the one on the PATH, version 5), auto (that one where there is one) (default: bundled)',
).choices(['auto', 'bundled', 'tesseract'])

/** Each of them only for papers that are encrypted; without one a person at a terminal is asked. */
export const passwordOptions: readonly Option[] = [
  new Option('--password <text>', 'password of encrypted papers; others on this machine may see it'),
  new Option(
    '--password-file <file>',
    'the same from the first line of a file (YJS_PASSWORD does it too; else it is asked for)',
  ).conflicts('password'),
]

/** Excel reads CSV without it in the encoding of the machine. */
export const bomOption = new Option(
  '--bom',
  'CSV for Excel: with the mark by which it knows the encoding, and periods that it makes no dates of',
)

export const committeeOption = new Option(
  '--committee <name>',
  'only this committee, by title or number (may be repeated)',
).argParser<string[]>((name, names) => [...(names ?? []), name])

export const doorOption = new Option('--door <name>', 'which way the site is asked; both list the same')
  .choices(['auto', 'web-service', 'pages'])
  .default('auto')

export function formatOption<Format extends string>(formats: readonly Format[], fallback: string): Option {
  return new Option('-f, --format <format>', `how results are printed (default: ${fallback})`).choices(
    formats,
  )
}

/** `2024-03-21`, `21/03/2024`, `21 March 2024` → `2024-03-21` */
export function isoDay(text: string): string {
  const [only, ...more] = daysIn(text)
  if (!only || more.length > 0) throw new InvalidArgumentError('Write a day like 2024-03-21.')
  return only.day
}

/** `0.8` → 0.8 */
export function share(text: string): number {
  const value = Number(text)
  if (text.trim() === '' || !(value >= 0 && value <= 1))
    throw new InvalidArgumentError('It must be a number from 0 to 1.')
  return value
}

/** `7` → 7 */
export function pageNumber(text: string): number {
  if (!/^[1-9]\d{0,5}$/.test(text)) throw new InvalidArgumentError('Write a page like 7; the first is 1.')
  return Number(text)
}

/** `3` → 3 */
export function tableNumber(text: string): number {
  if (!/^[1-9]\d{0,5}$/.test(text)) throw new InvalidArgumentError('Write a table like 3; the first is 1.')
  return Number(text)
}

/** `3,7-9` → a test for page numbers. */
export function pageSet(text: string): (page: number) => boolean {
  const ranges = text.split(',').map((part) => {
    const match = /^\s*(\d+)\s*(?:-\s*(\d+)\s*)?$/.exec(part)
    const from = Number(match?.[1])
    const to = Number(match?.[2] ?? match?.[1])
    if (!match || from < 1 || to < from) throw new InvalidArgumentError('Write pages like 3,7-9.')
    return [from, to] as const
  })
  return (page) => ranges.some(([from, to]) => page >= from && page <= to)
}

/** `4` → 4; what counts or limits is never 0. */
export function positive(text: string): number {
  const value = Number(text)
  if (text.trim() === '' || !(value > 0) || !Number.isFinite(value))
    throw new InvalidArgumentError('It must be a number above 0.')
  return value
}

/** `8` → 8 */
export function wholeNumber(text: string): number {
  const value = positive(text)
  if (!Number.isInteger(value)) throw new InvalidArgumentError('It must be a whole number above 0.')
  return value
}

/** `3/16` → the third of sixteen. */
export function shardOf(text: string): { index: number; of: number } {
  const match = /^(\d+)\/(\d+)$/.exec(text)
  const [index, of] = [Number(match?.[1]), Number(match?.[2])]
  if (!match || index < 1 || of < index)
    throw new InvalidArgumentError('Write it like 3/16, from 1/16 to 16/16.')
  return { index, of }
}
