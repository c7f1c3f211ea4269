import { workerData } from 'node:worker_threads'

// A thread beside the engines: a worker whose parent was killed cannot hear of it while an engine blocks it.
const parent = Number(workerData)

setInterval(() => {
  if (process.ppid !== parent || !isRunning(parent)) process.kill(process.pid, 'SIGKILL')
}, 500)

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}
