import { cpSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'

/** A folder of the running test, gone when it is finished; answers paths in it. */
export function testFolder(): (...names: string[]) => string {
  const folder = mkdtempSync(join(tmpdir(), 'yjs-test-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return (...names) => join(folder, ...names)
}

/** Puts the papers of `fixtures`, and nothing that stands beside them, into a folder; answers their paths in it. */
export function fixturePapers(folder: string): string[] {
  const names = readdirSync('fixtures').filter((name) => /\.(pdf|html)$/.test(name))
  for (const name of names) cpSync(join('fixtures', name), join(folder, name))
  return names.map((name) => join(folder, name))
}
