import { isatty } from 'node:tty'
import { writeFailure } from '../sources/whole-file.js'
import { runProgram } from './program.js'
import type { ExitCode } from './terminal.js'
import { isFileOutput, wholeOutput } from './whole-output.js'

const stdoutFile = isFileOutput(1) ? wholeOutput(1, 'standard output') : null
const stderrFile = isFileOutput(2) ? wholeOutput(2, 'standard error') : null

// A reader that has seen enough (`yjs … | head`) is no failure; output that did not arrive for another reason is.
for (const stream of [stdoutFile ? null : process.stdout, stderrFile ? null : process.stderr]) {
  stream?.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(0)
    if (stream === process.stdout) complain(`yjs: cannot write to standard output: ${writeFailure(error)}`)
    process.exit(2)
  })
}

/** Runs the words of the command line and ends the process. */
export async function runCommand(): Promise<never> {
  const exitCode = await runProgram(process.argv.slice(2), {
    ...(isatty(0) ? { stdin: process.stdin } : {}),
    stdout: stdoutFile ?? process.stdout,
    stderr: stderrFile ?? process.stderr,
    env: process.env,
  })
  // Engines may keep threads and timers; what was printed is out before the process ends.
  if (!stdoutFile) await new Promise((resolve) => process.stdout.write('', resolve))
  if (!stderrFile) await new Promise((resolve) => process.stderr.write('', resolve))
  process.exit(closed(exitCode) ? exitCode : 2)
}

/** Files are with the disk, or somebody is told. */
function closed(exitCode: ExitCode): boolean {
  try {
    stdoutFile?.end()
  } catch (error) {
    // After exit code 2 the reason is told already.
    if (exitCode !== 2) complain(`yjs: ${error instanceof Error ? error.message : String(error)}`)
    return false
  }
  try {
    stderrFile?.end()
    return true
  } catch {
    return false
  }
}

function complain(line: string): void {
  try {
    ;(stderrFile ?? process.stderr).write(`${line}\n`)
  } catch {
    // Nobody can be told; the exit code does.
  }
}
