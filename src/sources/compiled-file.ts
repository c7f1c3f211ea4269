import type { FilesPrint } from './files-print.js'

/** Where the build has written the compiled catalogue, and of what. */
export interface CompiledFile {
  readonly table: URL
  readonly files: readonly URL[]
  readonly print: FilesPrint
}

/**
 * Sources have no compiled catalogue. The last step of the build writes this module anew, in `dist/` alone, so that it
 * names the table which that step has made: code that is compiled without that step knows of none, least of all of one
 * that other code has made.
 */
export const compiledFile: CompiledFile | null = null
