import type { PDFParse } from 'pdf-parse'
import type { DocumentInfo } from '../../document/model.js'
import { ITEM_SEAM } from './second-reading-match.js'

/** The second engine on one file. */
export interface SecondEngine {
  /** What the file says about itself, or null where it cannot be opened. */
  info(): Promise<DocumentInfo | null>
  /** The text of one page (1-based), or null where the engine cannot read it. */
  textOf(page: number): Promise<string | null>
  /** Has the text of a page read that will be asked for, where that is done beside other work. */
  ahead?(page: number): void
  /** Why the file cannot be opened at all, or null. */
  failure(): Promise<string | null>
  close(): Promise<void>
}

/** Entries of a PDF's information dictionary, of any type in a careless file. */
interface InfoFields {
  readonly Title?: unknown
  readonly Author?: unknown
  readonly Producer?: unknown
  readonly CreationDate?: unknown
}

/** Words closer than this many points are one token; farther apart, a tab is put between them. */
const CELL_GAP = 2.5

/**
 * Puts another `push` in place than pdf.js does, which brings one of its own for the sake of arrays that cannot grow: it
 * is written in JavaScript, and everything else in the process would have to use it.
 */
const { push } = Array.prototype
function keepPush(): void {
  if (Array.prototype.push !== push) Object.assign(Array.prototype, { push })
}

/**
 * Opens a file with the second engine. It takes the bytes: pdf.js detaches the buffer that it is given, so a caller
 * that goes on using them passes a copy.
 */
export async function openSecondEngine(bytes: Uint8Array, password?: string): Promise<SecondEngine> {
  const { PDFParse } = await import('pdf-parse')
  keepPush()
  const parser = new PDFParse({
    data: bytes,
    ...(password === undefined ? {} : { password }),
    verbosity: 0,
    isEvalSupported: false,
    disableFontFace: true,
    useSystemFonts: false,
    useWasm: false,
    enableXfa: false,
    stopAtErrors: false,
  })
  let opening: Promise<string | null> | null = null
  const failure = () => {
    // The rest of pdf.js is loaded with the first file.
    opening ??= failureToOpen(parser).finally(keepPush)
    return opening
  }
  const isOpen = async () => (await failure()) === null
  return {
    failure,
    info: async () => ((await isOpen()) ? infoOf(parser) : null),
    textOf: async (page) => ((await isOpen()) ? pageText(parser, page) : null),
    close: () => parser.destroy(),
  }
}

/** Asks for no page, which opens the file. pdf-parse has one set of error classes for each module format: names tell. */
async function failureToOpen(parser: PDFParse): Promise<string | null> {
  try {
    await parser.getText({ partial: [0] })
    return null
  } catch (error) {
    if (!(error instanceof Error)) return String(error)
    const reason = error.name === 'PasswordException' ? 'it needs a password' : error.message
    return reason || error.name
  }
}

async function pageText(parser: PDFParse, page: number): Promise<string | null> {
  try {
    // A fresh object each time: getText writes its defaults into what it is given.
    const result = await parser.getText({
      partial: [page],
      itemJoiner: ITEM_SEAM,
      cellSeparator: '\t',
      cellThreshold: CELL_GAP,
      pageJoiner: '',
      lineEnforce: true,
    })
    const text = result.pages[0]?.text ?? null
    return text === null ? null : [text, ...(await annotatedTexts(parser, page).catch(() => []))].join('\n')
  } catch {
    return null
  }
}

/**
 * The texts that stand on a page outside of its content. pdf-parse gives the content alone; the document that it has
 * opened is asked for the rest, and where a later version keeps that elsewhere there is no rest.
 */
async function annotatedTexts(parser: PDFParse, page: number): Promise<string[]> {
  const opened: unknown = Reflect.get(parser, 'doc')
  if (!isPdf(opened)) return []
  const annotations = await (await opened.getPage(page)).getAnnotations()
  return Array.isArray(annotations) ? annotations.flatMap(textsOfAnnotation) : []
}

/**
 * What pdf.js says of an annotation, as far as it prints text: a form's value, the lines of a note set on the page. Looked
 * at by hand: to describe it with zod would make the thread load a hundred times as much code.
 */
function textsOfAnnotation(told: unknown): string[] {
  if (typeof told !== 'object' || told === null) return []
  const texts: unknown[] = [Reflect.get(told, 'fieldValue'), Reflect.get(told, 'textContent')].flat()
  return texts.filter((text) => typeof text === 'string').filter((text) => text.trim() !== '')
}

interface PdfWithAnnotations {
  getPage(page: number): Promise<{ getAnnotations(): Promise<unknown> }>
}

function isPdf(opened: unknown): opened is PdfWithAnnotations {
  return typeof opened === 'object' && opened !== null && 'getPage' in opened
}

async function infoOf(parser: PDFParse): Promise<DocumentInfo | null> {
  try {
    const { info } = await parser.getInfo()
    const fields: InfoFields = info ?? {}
    return {
      title: textField(fields.Title),
      author: textField(fields.Author),
      producer: textField(fields.Producer),
      created: isoDay(textField(fields.CreationDate)),
    }
  } catch {
    return null
  }
}

function textField(value: unknown): string | null {
  const text = typeof value === 'string' ? value.replace(/[\s\0]+/gu, ' ').trim() : ''
  return text === '' ? null : text
}

/** `D:20240313094512+00'00'` → `2024-03-13`: the day in the producer's own time zone, as it was stamped. */
function isoDay(date: string | null): string | null {
  const parts = date === null ? null : /^(?:D:)?(\d{4})(\d{2})(\d{2})/.exec(date)
  if (!parts) return null
  const day = `${parts[1]}-${parts[2]}-${parts[3]}`
  return new Date(`${day}T00:00:00Z`).toJSON()?.startsWith(day) === true ? day : null
}
