/** Why bytes could not be read as a paper. These are outcomes that a user can cause, so they are values. */
export type ReadFailureCode = 'empty-file' | 'not-a-paper' | 'encrypted' | 'damaged'

export interface ReadFailure {
  readonly code: ReadFailureCode
  /** One clear line: what happened, without the file's name (the caller knows it). */
  readonly message: string
  /** What the user can do next, or null. */
  readonly hint: string | null
  /** Set where a password opens it: none was given, or one that does not. */
  readonly password?: 'missing' | 'wrong'
}

export type Reading<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly failure: ReadFailure }
