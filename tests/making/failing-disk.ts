import type { FileHandle } from 'node:fs/promises'

type Promises = typeof import('node:fs/promises')

/** One call that changes the disk, as it was made. */
export interface DiskCall {
  readonly call: string
  readonly path: string
}

/** What a test says to the disk: where it listens, and which of the calls there shall fail, by its number from 0. */
export interface Disk {
  under: string
  failAt: number | null
  code: string
  calls: DiskCall[]
}

/**
 * `node:fs/promises` whose calls that change files below `disk.under` are counted, and one of which fails once as the
 * system would have it. A write that fails has written half.
 */
export function failingDisk(real: Promises, disk: Disk): Promises {
  const meet = (call: string, path: unknown): void => {
    if (disk.under === '' || !String(path).startsWith(disk.under)) return
    const number = disk.calls.push({ call, path: String(path) }) - 1
    if (number !== disk.failAt) return
    const error = new Error(`${disk.code}: made to fail, ${call} '${String(path)}'`)
    throw Object.assign(error, { code: disk.code, syscall: call, path })
  }
  const watched =
    <A extends unknown[], R>(call: string, work: (...values: A) => Promise<R>) =>
    async (...values: A): Promise<R> => {
      meet(call, values[0])
      return work(...values)
    }
  const open: Promises['open'] = async (path, flags, mode) => {
    const file = await real.open(path, flags, mode)
    if (typeof flags === 'string' && /[wa+]/.test(flags)) watchHandle(file, String(path), meet)
    return file
  }
  return {
    ...real,
    open,
    rename: watched('rename', real.rename),
    link: watched('link', real.link),
    writeFile: watched('write', real.writeFile),
    appendFile: watched('write', real.appendFile),
    mkdir: watched('mkdir', real.mkdir) as Promises['mkdir'],
  }
}

function watchHandle(file: FileHandle, path: string, meet: (call: string, path: string) => void): void {
  const { writeFile, appendFile, datasync, close } = file
  for (const [name, write] of [
    ['writeFile', writeFile],
    ['appendFile', appendFile],
  ] as const) {
    file[name] = async (content, options) => {
      try {
        meet('write', path)
      } catch (error) {
        await write.call(file, String(content).slice(0, String(content).length / 2))
        throw error
      }
      await write.call(file, content, options)
    }
  }
  file.datasync = async () => {
    meet('fsync', path)
    await datasync.call(file)
  }
  let closed = false
  file.close = async () => {
    await close.call(file)
    if (!closed) meet('close', path)
    closed = true
  }
}
