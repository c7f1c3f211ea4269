import { writeFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setFlagsFromString } from 'node:v8'
import type * as Program from '../cli/program.js'
import type * as SecondEngine from '../readers/pdf/second-reading-engine.js'
import { loadBundle, settleCompiler } from './load-bundle.js'
import { bundleFolder, packageFolder } from './module-addresses.js'

/**
 * The last step of `npm run build`: reads some papers, and keeps what V8 has compiled of the scripts in `dist/bundle` by
 * then, so that no other run needs to.
 */
const papers = ['youth-justice-report.pdf', 'scrutiny-pack.pdf'].map((name) =>
  join(packageFolder, 'fixtures', name),
)

settleCompiler()
// Else code that has not run for a while is dropped. It is no flag of the runs that follow.
setFlagsFromString('--no-flush-bytecode')
const { program } = loadBundle('yjs', bundleFolder).exports as { program: () => typeof Program }
const { openSecondEngine } = loadBundle('second-engine', bundleFolder).exports as typeof SecondEngine
const nowhere = { write: () => true, isTTY: false }
const { runProgram } = program()
await runProgram(['--help'], { stdout: nowhere, stderr: nowhere, env: {} })
for (const format of ['text', 'json']) {
  await runProgram(['extract', ...papers, '-f', format], { stdout: nowhere, stderr: nowhere, env: {} })
}
for (const paper of papers) {
  const engine = await openSecondEngine(new Uint8Array(await readFile(paper)))
  await engine.textOf(1)
}
setFlagsFromString('--flush-bytecode')
for (const name of ['yjs', 'stages', 'second-engine', 'pdf-parse']) {
  writeFileSync(join(bundleFolder, `${name}.code`), loadBundle(name, bundleFolder).compiledCode())
}
process.exit()
