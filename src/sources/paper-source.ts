import type { PaperOutcome } from '../../schemas/manifest.js'
import type { Meeting } from '../../schemas/record.js'

/** Why a named paper could not be brought in; a value, because the other papers of the call are still read. */
export interface SourceFailure {
  readonly outcome: Extract<PaperOutcome, 'not-found' | 'not-a-paper' | 'fetch-failed'>
  /** One clear line without the file's name. */
  readonly message: string
  readonly hint: string | null
}

export type Loaded =
  | { readonly ok: true; readonly bytes: Uint8Array }
  | { readonly ok: false; readonly failure: SourceFailure }

/** A paper that can be read: `file` is its name in every output, `load` brings its bytes when its turn comes. */
export interface PaperSource {
  readonly file: string
  readonly url: string | null
  /** Where its bytes lie on this machine; left out for papers that have to be brought in first. */
  readonly path?: string
  /** The meeting that it was published for, where the place that it comes from tells. */
  readonly meeting?: Meeting
  /** Set where it is known already that `load` gives no paper. */
  readonly failure?: SourceFailure | null
  /** Set where it stands for a folder of which nobody knows what papers it holds. */
  readonly unlisted?: true
  load(): Promise<Loaded>
}

/** A source that stands for something named by the user that is not there. */
export function missingSource(file: string, failure: SourceFailure): PaperSource {
  return { file, url: null, failure, load: async () => ({ ok: false, failure }) }
}

/** A paper that is already in memory, under the name that outputs shall give it. */
export function paperOfBytes(file: string, bytes: Uint8Array, url: string | null = null): PaperSource {
  return { file, url, load: async () => ({ ok: true, bytes }) }
}
