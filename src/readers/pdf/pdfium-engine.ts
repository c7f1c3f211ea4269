import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { type Functions, init } from '@embedpdf/pdfium'

/**
 * PDFium's C functions as WebAssembly exports them. Pointers and booleans are numbers; strings are pointers too.
 * The exports are called bare: the package's own wrappers convert every argument, which costs more than the call.
 */
export type PdfiumCalls = {
  readonly [Name in keyof Functions]: (
    ...args: Numbers<Functions[Name][0]>
  ) => Functions[Name][1] extends null ? void : number
}

type Numbers<Types extends readonly unknown[]> = { -readonly [Index in keyof Types]: number }

interface Allocator {
  readonly malloc: (size: number) => number
  readonly free: (pointer: number) => void
}

/** Views on the engine's memory. The module replaces them when memory grows, so they are never kept. */
interface Heap {
  readonly HEAPU8: Uint8Array
  readonly HEAPU16: Uint16Array
  readonly HEAP32: Int32Array
  readonly HEAPU32: Uint32Array
  readonly HEAPF32: Float32Array
  readonly HEAPF64: Float64Array
}

/** PDFium, started. All pointers are byte offsets in the engine's memory. */
export interface PdfiumEngine {
  readonly calls: PdfiumCalls
  /** A block for the output arguments of one call; what it holds is gone after the next call. */
  readonly scratch: number
  /** A larger one, for the arguments of many calls. */
  readonly block: number
  float(pointer: number): number
  double(pointer: number): number
  int(pointer: number): number
  uint(pointer: number): number
  /** The engine's own memory, to be read before the next call. */
  bytes(pointer: number, length: number): Uint8Array
  floats(pointer: number, length: number): Float32Array
  doubles(pointer: number, length: number): Float64Array
  /** Copies bytes in; null when the engine cannot get that much memory. Release with `free`. */
  allocate(bytes: Uint8Array): number | null
  free(pointer: number): void
  /** Runs a call that fills a buffer with UTF-16LE and returns the bytes it needs, terminator included. */
  utf16(call: (buffer: number, bytes: number) => number): string
  /** The same for calls that fill in one byte a character. */
  latin1(call: (buffer: number, bytes: number) => number): string
}

const scratchBytes = 256
/** Size of `block`. */
export const blockBytes = 32_768
const stringBytes = 4096
/** Longest string that is read; a longer one comes from a hostile file. */
const longestString = 1 << 20

let started: Promise<PdfiumEngine> | undefined

/** The engine of this process, started at the first call (about 50 ms). */
export function pdfiumEngine(): Promise<PdfiumEngine> {
  started ??= start().catch((error: unknown) => {
    started = undefined
    throw error
  })
  return started
}

/** Forgets the engine after a fault inside WebAssembly, whose memory cannot be trusted any more. */
export function discardEngine(): void {
  started = undefined
}

/** Whether an error is a trap inside WebAssembly or the engine's own abort, not a mistake of ours. */
export function isEngineFault(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  // `WebAssembly` has no types outside of browser code, so its error is known by name.
  return error.name === 'RuntimeError' || /^(?:Aborted\(|Maximum call stack)/.test(error.message)
}

async function start(): Promise<PdfiumEngine> {
  const wasm = await readFile(createRequire(import.meta.url).resolve('@embedpdf/pdfium/pdfium.wasm'))
  const module = await instantiated(wasm)
  module.PDFiumExt_Init()
  // The package types `wasmExports` with the allocator alone and leaves the memory views to Emscripten's globals.
  const runtime: unknown = module.pdfium
  return bind(runtime as Heap & { readonly wasmExports: PdfiumCalls & Allocator })
}

/** As far as it is used here: WebAssembly has no types outside of browser code. */
interface WasmSupport {
  instantiate(wasm: Uint8Array, imports: unknown): Promise<{ readonly instance: unknown }>
}

/** The package would keep the bytes of the engine, which are as large as all of our own code. */
function instantiated(wasm: Uint8Array): ReturnType<typeof init> {
  const { WebAssembly: support } = globalThis as unknown as { readonly WebAssembly: WasmSupport }
  return new Promise((resolve, reject) => {
    const instantiateWasm = (imports: unknown, receive: (instance: unknown) => void): object => {
      support
        .instantiate(wasm, imports)
        .then(({ instance }) => receive(instance))
        .catch(reject)
      return {}
    }
    init({ instantiateWasm } as Parameters<typeof init>[0]).then(resolve, reject)
  })
}

function bind(runtime: Heap & { readonly wasmExports: PdfiumCalls & Allocator }): PdfiumEngine {
  const { malloc, free } = runtime.wasmExports
  const strings = malloc(stringBytes)

  function readString(
    call: (buffer: number, bytes: number) => number,
    decode: (view: Uint8Array) => string,
  ): string {
    const needed = call(strings, stringBytes)
    if (needed <= stringBytes) return decode(runtime.HEAPU8.subarray(strings, strings + Math.max(0, needed)))
    if (needed > longestString) return ''
    const buffer = malloc(needed)
    if (buffer === 0) return ''
    try {
      call(buffer, needed)
      return decode(runtime.HEAPU8.subarray(buffer, buffer + needed))
    } finally {
      free(buffer)
    }
  }

  return {
    calls: runtime.wasmExports,
    scratch: malloc(scratchBytes),
    block: malloc(blockBytes),
    float: (pointer) => runtime.HEAPF32[pointer >> 2] ?? 0,
    double: (pointer) => runtime.HEAPF64[pointer >> 3] ?? 0,
    int: (pointer) => runtime.HEAP32[pointer >> 2] ?? 0,
    uint: (pointer) => runtime.HEAPU32[pointer >> 2] ?? 0,
    bytes: (pointer, length) => runtime.HEAPU8.subarray(pointer, pointer + length),
    floats: (pointer, length) => runtime.HEAPF32.subarray(pointer >> 2, (pointer >> 2) + length),
    doubles: (pointer, length) => runtime.HEAPF64.subarray(pointer >> 3, (pointer >> 3) + length),
    allocate(bytes) {
      const pointer = malloc(bytes.length + 1)
      if (pointer === 0) return null
      runtime.HEAPU8.set(bytes, pointer)
      // A terminator, so that the same call serves for C strings.
      runtime.HEAPU8[pointer + bytes.length] = 0
      return pointer
    },
    free,
    utf16: (call) => readString(call, (view) => Buffer.from(view).toString('utf16le').replace(/\0+$/, '')),
    latin1: (call) => readString(call, (view) => Buffer.from(view).toString('latin1').replace(/\0+$/, '')),
  }
}
