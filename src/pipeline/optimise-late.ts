import { setFlagsFromString } from 'node:v8'

/** Bytes of bytecode between two looks at what a function has cost; V8's own default is 66 kB. */
const budget = 1_000_000

/**
 * Has V8 compile to machine code only what runs for long. A paper takes it a second or two, most of the rules run for some
 * milliseconds of that, and optimising them all costs more than it saves: a third of the whole CPU time. For processes
 * of our own; what runs a library is its caller's matter.
 */
export function optimiseLate(): void {
  setFlagsFromString(`--interrupt-budget=${budget}`)
}
