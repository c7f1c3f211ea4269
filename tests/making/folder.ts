import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'

/** A folder of the running test, gone when it is finished; answers paths in it. */
export function testFolder(): (...names: string[]) => string {
  const folder = mkdtempSync(join(tmpdir(), 'yjs-test-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return (...names) => join(folder, ...names)
}
