import type { PictureReading } from './read-picture.js'

/** Which pages are recognised: those that have no text to read, none, or all. */
export type OcrMode = 'auto' | 'never' | 'force'

/**
 * What recognises them: the engine that is installed with this program, the machine's `tesseract` in its place, or that
 * one where there is one that suits.
 */
export type OcrEngineName = 'auto' | 'bundled' | 'tesseract'

/**
 * Readings of pictures that were read before, by the hash of the picture.
 *
 * @internal
 */
export interface ReadingCache {
  get(hash: string): Promise<PictureReading | null>
  put(hash: string, reading: PictureReading): Promise<void>
}

export interface OcrOptions {
  readonly mode: OcrMode
  /** `bundled` unless said otherwise. */
  readonly engine?: OcrEngineName
  /** Pages recognised at a time, each in a thread of its own. */
  readonly workers: number
  /** Milliseconds that one page may take. */
  readonly pageMs: number
  /** @internal */
  readonly cache?: ReadingCache
  /** Told after each page how many of how many are done. */
  readonly onPage?: (done: number, of: number) => void
}

/** Milliseconds that one page may take unless said otherwise: some twenty times what a dense one takes. */
export const usualPageMs = 60_000
