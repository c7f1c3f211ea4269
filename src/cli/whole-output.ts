import { closeSync, fstatSync, fsyncSync, writeSync } from 'node:fs'
import { isatty } from 'node:tty'
import { writeFailure } from '../sources/whole-file.js'
import { CannotRun } from './cannot-run.js'
import type { OutputStream } from './terminal.js'

/** The calls by which bytes reach an open file; a test gives ones that fail. */
export interface FileCalls {
  readonly writeSync: (descriptor: number, bytes: Uint8Array) => number
  readonly fsyncSync: (descriptor: number) => void
  readonly closeSync: (descriptor: number) => void
}

/** A stream of which it is known that every byte arrived. */
export interface WholeOutput extends OutputStream {
  /** All is with the disk. Throws what `write` throws. */
  end(): void
}

/**
 * Standard output or error where it goes into a file or a device, not to a terminal or pipe. Node's own stream takes a
 * write that a full disk cut short for a whole one; here the rest is written again, which tells the reason. Each failure
 * is a `CannotRun` that names the stream.
 */
export function wholeOutput(
  descriptor: number,
  name: string,
  calls: FileCalls = { writeSync, fsyncSync, closeSync },
): WholeOutput {
  const told = (work: () => void): void => {
    try {
      work()
    } catch (error) {
      throw new CannotRun(`cannot write to ${name}: ${writeFailure(error)}`, 'what was written is not whole')
    }
  }
  return {
    write: (text) =>
      told(() => {
        let rest: Uint8Array = Buffer.from(text)
        while (rest.length > 0) rest = rest.subarray(calls.writeSync(descriptor, rest))
      }),
    end: () =>
      told(() => {
        // Some disks (quotas, network) report only here that bytes were lost.
        if (fstatSync(descriptor).isFile()) calls.fsyncSync(descriptor)
        calls.closeSync(descriptor)
      }),
  }
}

/** Whether a descriptor is a file or a device: what `wholeOutput` is for. */
export function isFileOutput(descriptor: number): boolean {
  try {
    const kind = fstatSync(descriptor)
    return kind.isFile() || (kind.isCharacterDevice() && !isatty(descriptor))
  } catch {
    return false
  }
}
