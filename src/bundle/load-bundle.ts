import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { setFlagsFromString } from 'node:v8'
import { Script } from 'node:vm'
import { isMainThread } from 'node:worker_threads'

/** Modules of this package and of others, as one script that has run. */
export interface Bundle {
  readonly exports: unknown
  /** Whether the code was compiled before. Another version of V8 than the one that compiled it does not take it. */
  readonly compiled: boolean
  /** What V8 has compiled of it by now. */
  readonly compiledCode: () => Buffer
}

/** Bytes of bytecode between two looks at what a function has cost; V8's own default is 66 kB. */
const budget = 1_000_000
/** The same of the PDF engine's functions, in bytes that ran; V8's own default is 1.8 MB. */
const engineBudget = 40_000_000

/**
 * Has V8 optimise only what runs for long, and compile patterns once. A paper takes it a second, most of the rules run for
 * some milliseconds of that, and optimising them all costs more than it saves: a third of the whole CPU time. For processes
 * of our own; what runs a library is its caller's matter. Code that was compiled under other flags is not taken, so they
 * are set before any is loaded.
 */
export function settleCompiler(): void {
  if (!isMainThread) return
  // The heap has its limit by now, and code that was compiled without one is not taken where the flag says that there is.
  setFlagsFromString('--max-old-space-size=0')
  setFlagsFromString(`--interrupt-budget=${budget}`)
  setFlagsFromString(`--wasm-tiering-budget=${engineBudget}`)
  // The engine is the one of the lockfile: a function of it is checked when it is first called, as most never are.
  setFlagsFromString('--wasm-lazy-validation')
  setFlagsFromString('--no-regexp-tier-up')
  // What is optimised calls the rest as it is: to take that in costs more than the calls.
  setFlagsFromString('--max-inlined-bytecode-size-cumulative=0')
}

/** How a script begins and ends: as a function that is given what it is to use. */
export const opening = '(function (module, exports, require, urlOf, loadBundle) {'
export const ending = '\n})'

const loaded = new Map<string, Bundle>()

/**
 * The script that `write-bundle` made, run when it is first asked for, with the code that `write-code-cache` compiled of it
 * where that fits: to find, read and compile some hundred modules takes longer than to read a short paper.
 *
 * @param folder its whole path; holds `NAME.cjs` and, perhaps, `NAME.code`
 */
export function loadBundle(name: string, folder: string): Bundle {
  const file = join(folder, `${name}.cjs`)
  const bundle = loaded.get(file) ?? runScript(file, folder)
  loaded.set(file, bundle)
  return bundle
}

function runScript(file: string, folder: string): Bundle {
  const cachedData = codeAt(file.replace(/cjs$/, 'code'))
  // In ASCII alone, as `write-bundle` sees to, which is read without decoding and takes half the memory.
  const script = new Script(readFileSync(file, 'latin1'), {
    filename: file,
    ...(cachedData && { cachedData }),
  })
  const module = { exports: {} }
  const urlOf = (path: string): string => pathToFileURL(join(folder, path)).href
  const run = script.runInThisContext() as (...given: unknown[]) => void
  run(
    module,
    module.exports,
    createRequire(file),
    urlOf,
    (other: string) => loadBundle(other, folder).exports,
  )
  return {
    exports: module.exports,
    compiled: script.cachedDataRejected === false,
    compiledCode: () => script.createCachedData(),
  }
}

function codeAt(file: string): Buffer | null {
  try {
    return readFileSync(file)
  } catch {
    return null
  }
}
