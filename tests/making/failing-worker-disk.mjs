import promises from 'node:fs/promises'
import { syncBuiltinESMExports } from 'node:module'

// Preloaded into the processes of a backfill (`--import`): in its workers the call that is named, on a file that is
// opened to be written, fails as the system would have it. `FAIL` is like `appendFile ENOSPC`.
const [call, code] = (process.env.FAIL ?? '').split(' ')
const isWorker = process.argv[1]?.endsWith('worker-entry.js') ?? false

function failure(path) {
  return Object.assign(new Error(`${code}: made to fail, ${call} '${path}'`), { code, syscall: call })
}

if (isWorker && call !== '') {
  const { open } = promises
  promises.open = async (path, flags, mode) => {
    if (flags !== 'w') return open(path, flags, mode)
    if (call === 'open') throw failure(path)
    const file = await open(path, flags, mode)
    const real = file[call].bind(file)
    file[call] = async (...given) => {
      // A close that fails has closed; of anything else nothing is done.
      if (call === 'close') await real(...given)
      throw failure(path)
    }
    return file
  }
  syncBuiltinESMExports()
}
