import type { Catalogue } from '../../../schemas/catalogue.js'
import type { PaperOutcome } from '../../../schemas/manifest.js'
import type { Meeting } from '../../../schemas/record.js'
import type { Reading } from '../../readers/reading.js'
import type { PaperResult, ProcessOptions } from '../process-paper.js'
import type { ReadPaper } from '../read-paper.js'

/** What all workers read papers with. */
export interface CrewOrder {
  readonly catalogue: Catalogue
  readonly options: ProcessOptions
}

/** Once, before the first paper. */
export interface WorkerOrder {
  /** Null for the built-in one, which the worker reads faster than it could be sent. */
  readonly catalogue: Catalogue | null
  readonly options: ProcessOptions
  /** Bytes that one paper's result may have. */
  readonly outputBytes: number
}

/** One paper. */
export interface PaperTask {
  readonly file: string
  readonly url: string | null
  readonly meeting: Meeting | null
  /** Where the bytes are, and what they have to be. */
  readonly path: string
  readonly paper: string
  /** Where the result is to be put. */
  readonly target: string
  /** Whether the second engine is kept apart, so that a file that it cannot bear is lost to it alone. */
  readonly careful: boolean
}

/** A paper whose bytes are given, and which is wanted back in memory, not in a store. */
export interface GivenPaper {
  readonly file: string
  readonly url: string | null
  readonly meeting: Meeting | null
  readonly bytes: Uint8Array
  readonly paper: string
  /** Its figures and all that goes with them, or only what stands in it. */
  readonly wanted: 'result' | 'document'
}

export type WorkerMessage =
  | { readonly message: 'order'; readonly order: WorkerOrder }
  | { readonly message: 'task'; readonly task: PaperTask }
  | { readonly message: 'given'; readonly given: GivenPaper }

/** What a worker says while it does a paper: so many of its scanned pages are recognised. */
export interface PageTold {
  readonly answer: 'page'
  readonly done: number
  readonly of: number
}

/** What a worker says of a given paper. */
export type GivenAnswer =
  | { readonly answer: 'result'; readonly result: PaperResult; readonly memory: number }
  | { readonly answer: 'document'; readonly reading: Reading<ReadPaper>; readonly memory: number }

/** What a worker says of a task, with the memory that it holds afterwards (bytes). */
export type WorkerAnswer =
  | {
      readonly answer: 'done'
      readonly outcome: PaperOutcome
      readonly pages: number
      readonly records: number
      readonly memory: number
    }
  /** The file holds other bytes now. */
  | { readonly answer: 'changed'; readonly memory: number }
  | { readonly answer: 'unreadable'; readonly reason: string; readonly memory: number }
  | { readonly answer: 'too-much-output'; readonly memory: number }
  /** The result could not be stored: no fault of the paper. */
  | { readonly answer: 'not-stored'; readonly reason: string; readonly memory: number }
