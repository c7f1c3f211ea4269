/** Ends backfills with SIGKILL at random moments; `faults` tells what was not as in an undisturbed run. */
export function killRuns(options: {
  readonly rounds: number
  readonly papers: string
  readonly seed?: number
  readonly log?: (line: string) => void
}): Promise<{
  readonly parents: number
  readonly workers: number
  readonly finished: number
  readonly faults: readonly string[]
}>
