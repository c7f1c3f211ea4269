import { Writable } from 'node:stream'
import { runProgram } from '../../src/cli/program.js'

export interface Run {
  readonly code: number
  readonly out: string
  readonly err: string
}

/** Runs a command line in this process, as if its results went into a pipe. */
export function yjs(...words: string[]): Promise<Run> {
  return yjsIn({}, ...words)
}

/** The same under environment variables. */
export async function yjsIn(env: Readonly<Record<string, string>>, ...words: string[]): Promise<Run> {
  const out = collector()
  const err = collector()
  const code = await runProgram(words, { stdout: out.stream, stderr: err.stream, env })
  return { code, out: out.text(), err: err.text() }
}

/** A paper of `fixtures/`. */
export function fixture(name: string): string {
  return `fixtures/${name}`
}

function collector(): { stream: Writable; text: () => string } {
  const chunks: string[] = []
  const stream = new Writable({
    write(chunk, _encoding, done) {
      chunks.push(String(chunk))
      done()
    },
  })
  return { stream, text: () => chunks.join('') }
}
