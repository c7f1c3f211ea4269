import { endsOfFile } from '../sources/file-paper.js'
import { isPlot, isView, viewMarkReach } from '../sources/view-mark.js'
import { CannotRun } from './cannot-run.js'

const kinds = {
  'view of papers': isView,
  'page of plots': isView,
  plot: isPlot,
} as const satisfies Readonly<Record<string, (beginning: Uint8Array) => boolean>>

/** Stops a command where a file is in the way that `yjs` did not write: it is not what anybody wants replaced. */
export async function assertOwn(path: string, kind: keyof typeof kinds, hint: string): Promise<void> {
  const there = await endsOfFile(path, viewMarkReach)
  if (there.ok && !kinds[kind](there.bytes)) throw new CannotRun(`${path} is there and no ${kind}`, hint)
}

/** Whether a file is there that is a plot of an earlier run. */
export async function isOwnPlot(path: string): Promise<boolean> {
  const there = await endsOfFile(path, viewMarkReach)
  return there.ok && isPlot(there.bytes)
}
