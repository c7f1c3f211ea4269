import { runProgram } from './program.js'

// A reader that has seen enough (`yjs … | head`) is no failure.
for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error
    process.exit(0)
  })
}

const exitCode = await runProgram(process.argv.slice(2), process)
// Engines may keep threads and timers; what was printed is out before the process ends.
process.stdout.write('', (closed) => process.stderr.write('', () => process.exit(closed ? 0 : exitCode)))
