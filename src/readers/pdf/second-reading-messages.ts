import type { DocumentInfo } from '../../document/model.js'

/** What the thread of the second engine is started with. */
export interface SecondReadingOrder {
  readonly bytes: Uint8Array
  readonly password: string | null
}

/** Questions to the thread; it answers them in the order in which they arrive. */
export type Question =
  | { readonly ask: 'text'; readonly page: number }
  | { readonly ask: 'info' }
  | { readonly ask: 'failure' }

/** One answer for each question, in the same order. */
export type Answer =
  | { readonly answer: 'text'; readonly page: number; readonly text: string | null }
  | { readonly answer: 'info'; readonly info: DocumentInfo | null }
  | { readonly answer: 'failure'; readonly reason: string | null }
