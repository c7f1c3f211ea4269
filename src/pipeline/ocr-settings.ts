import { availableParallelism } from 'node:os'
import { type OcrEngineName, type OcrMode, type OcrOptions, usualPageMs } from '../readers/ocr/ocr-options.js'
import { folderOfReadings } from './readings-folder.js'

/** How the pages of scans are recognised, as callers say it. */
export interface OcrSettings {
  /** `auto` unless said otherwise: pages without text to read. */
  readonly ocr?: OcrMode
  /** `bundled` unless said otherwise: the same papers then give the same figures on every machine. */
  readonly ocrEngine?: OcrEngineName
  /** Pages recognised at a time: one for each core, within the memory that most machines have. */
  readonly ocrWorkers?: number
  /** Milliseconds that one page may take. */
  readonly ocrPageMs?: number
  /** Folder of readings that were made before, by the hash of the picture. */
  readonly ocrCache?: string
  /** Told after each recognised page how many of how many are done. */
  readonly onOcrPage?: (done: number, of: number) => void
}

/** Each takes some 200 MB. */
const mostWorkers = 8

/** What the reader of a scan and the rest of its process take. */
const eachWorker = 220 * 2 ** 20
const allElse = 420 * 2 ** 20
/** Pages of a paper that may each take all of their time before the paper's own is over. */
const slowPages = 4

/** As many pages at a time, and as much time for each, as the limits of one paper allow. */
export function ocrWithin({
  wallMs,
  memoryBytes,
}: {
  readonly wallMs: number
  readonly memoryBytes: number
}): {
  ocrWorkers: number
  ocrPageMs: number
} {
  const room = Math.max(1, Math.floor((memoryBytes - allElse) / eachWorker))
  return {
    ocrWorkers: Math.min(mostWorkers, availableParallelism(), room),
    ocrPageMs: Math.min(usualPageMs, wallMs / slowPages),
  }
}

/** A paper's password and settings as its reader takes them. */
export function paperOptions({ password, ...settings }: OcrSettings & { readonly password?: string }): {
  password?: string
  ocr: OcrOptions
} {
  return { ...(password === undefined ? {} : { password }), ocr: ocrOptions(settings) }
}

/** The settings as the reader takes them. */
export function ocrOptions(settings: OcrSettings): OcrOptions {
  const { ocr = 'auto', ocrEngine, ocrWorkers, ocrPageMs, ocrCache, onOcrPage } = settings
  return {
    mode: ocr,
    workers: ocrWorkers ?? Math.min(mostWorkers, availableParallelism()),
    pageMs: ocrPageMs ?? usualPageMs,
    ...(ocrEngine === undefined ? {} : { engine: ocrEngine }),
    ...(ocrCache === undefined ? {} : { cache: folderOfReadings(ocrCache) }),
    ...(onOcrPage === undefined ? {} : { onPage: onOcrPage }),
  }
}
