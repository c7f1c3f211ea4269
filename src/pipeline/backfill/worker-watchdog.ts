import { workerData } from 'node:worker_threads'
import { isRunning } from './is-running.js'

// A thread beside the engines: a worker whose parent was killed cannot hear of it while an engine blocks it.
const parent = Number(workerData)

setInterval(() => {
  if (process.ppid !== parent || !isRunning(parent)) process.kill(process.pid, 'SIGKILL')
}, 500)
