import { Option } from 'commander'
import type { ReadingLimits } from '../pipeline/limited-reading.js'
import { positive } from './options.js'

/** What commands that read papers let their users bound. */
export interface LimitFlags {
  /** Seconds. */
  readonly timeout?: number
  /** Megabytes. */
  readonly memory?: number
}

/** Seconds and megabytes that the reading of one paper may take. */
export const usualLimits = { timeout: 120, memory: 1024 } as const

export function limitOptions(): Option[] {
  return [
    new Option(
      '--timeout <seconds>',
      `time that one paper may take (default: ${usualLimits.timeout}, for large and odd papers)`,
    ).argParser(positive),
    new Option(
      '--memory <megabytes>',
      `memory that the reading of one paper may take (default: ${usualLimits.memory}, for large and odd papers)`,
    ).argParser(positive),
  ]
}

/** The limits that reading is held to. Limits that a user states are for every paper. */
export function readingLimits({ timeout, memory }: LimitFlags): ReadingLimits {
  return {
    wallMs: (timeout ?? usualLimits.timeout) * 1000,
    memoryBytes: (memory ?? usualLimits.memory) * 2 ** 20,
    every: timeout !== undefined || memory !== undefined,
  }
}

/** The flags of limits, as words of a shell. */
export function limitFlagsAgain({ timeout, memory }: LimitFlags): string[] {
  return [
    ...(timeout === undefined ? [] : ['--timeout', String(timeout)]),
    ...(memory === undefined ? [] : ['--memory', String(memory)]),
  ]
}
