import { printable } from '../output/printable.js'
import { findPapers } from '../sources/find-papers.js'
import type { OnView } from '../sources/folder-papers.js'
import type { PaperSource } from '../sources/paper-source.js'
import { clientFor, type NetworkFlags } from './network-options.js'
import type { Terminal } from './terminal.js'

/** The papers behind the words of a command line, as `findPapers` gives them, fetched by the flags of the command. */
export async function namedSources(
  named: readonly string[],
  flags: NetworkFlags,
  terminal: Terminal,
): Promise<PaperSource[]> {
  return findPapers(named, await clientFor(named, flags, terminal), viewNote(terminal))
}

/** Says of a file of a folder that it is passed over, because `yjs view` or `yjs plot` wrote it. */
export function viewNote(terminal: Terminal): OnView {
  return (file) => terminal.note(`yjs: ${printable(file)}: passed over, because yjs wrote it`)
}
