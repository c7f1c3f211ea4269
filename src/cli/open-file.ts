import { spawn } from 'node:child_process'
import { resolve } from 'node:path'

const openers: Readonly<Partial<Record<NodeJS.Platform, readonly [string, ...string[]]>>> = {
  darwin: ['open'],
  win32: ['explorer.exe'],
}

/** Shows a file in the program that the desktop has for it; false where there is none. Does not wait for it to end. */
export async function openFile(path: string): Promise<boolean> {
  const [program, ...words] = openers[process.platform] ?? ['xdg-open']
  const child = spawn(program, [...words, resolve(path)], { detached: true, stdio: 'ignore' })
  child.unref()
  return new Promise((settle) => {
    child.once('spawn', () => settle(true))
    child.once('error', () => settle(false))
  })
}
