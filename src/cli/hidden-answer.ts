import { createInterface } from 'node:readline'
import { Writable } from 'node:stream'
import type { InputStream, OutputStream } from './terminal.js'

/** What a person typed where nobody is shown it; null for the end of input, `interrupted` for the interrupt key. */
export type HiddenAnswer =
  | { readonly typed: string | null; readonly interrupted: false }
  | { readonly typed: null; readonly interrupted: true }

/** Asks a person at a terminal one question; nothing of the answer is shown or kept. */
export function hiddenAnswer(
  question: string,
  input: InputStream,
  output: OutputStream,
): Promise<HiddenAnswer> {
  const unseen = new Writable({ write: (_chunk, _encoding, done) => done() })
  const lines = createInterface({ input, output: unseen, terminal: true, historySize: 0 })
  output.write(question)
  let answer: HiddenAnswer = { typed: null, interrupted: false }
  return new Promise((resolve) => {
    lines.once('SIGINT', () => {
      answer = { typed: null, interrupted: true }
      lines.close()
    })
    lines.once('line', (typed) => {
      answer = { typed, interrupted: false }
      lines.close()
    })
    lines.once('close', () => {
      output.write('\n')
      resolve(answer)
    })
  })
}
