import { spawnSync } from 'node:child_process'
import { closeSync, openSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { type FileCalls, wholeOutput } from '../../src/cli/whole-output.js'
import { testFolder } from '../making/folder.js'
import { fixture } from '../making/run-yjs.js'

function failure(code: string): Error {
  return Object.assign(new Error(code), { code })
}

/** A disk that takes so many bytes of each write, and has room for so many in all. */
function smallDisk(each: number, room: number): { calls: FileCalls; taken: () => string } {
  const taken: Buffer[] = []
  let left = room
  const writeSync: FileCalls['writeSync'] = (_descriptor, bytes) => {
    if (left === 0) throw failure('ENOSPC')
    const part = Buffer.from(bytes.subarray(0, Math.min(each, left)))
    left -= part.length
    taken.push(part)
    return part.length
  }
  const calls = { writeSync, fsyncSync: () => undefined, closeSync: () => undefined }
  return { calls, taken: () => Buffer.concat(taken).toString() }
}

describe('output into a file', () => {
  it('is written again from where a short write ended', () => {
    const { calls, taken } = smallDisk(3, 1000)
    wholeOutput(1, 'standard output', calls).write('eleven boys – and £4')
    expect(taken()).toBe('eleven boys – and £4')
  })

  it('is a failure when the disk is full in the middle of it', () => {
    const { calls } = smallDisk(8, 12)
    const output = wholeOutput(1, 'standard output', calls)
    expect(() => output.write('more than twelve bytes')).toThrow(
      'cannot write to standard output: the disk is full',
    )
  })

  it.each(['fsyncSync', 'closeSync'] as const)(
    'is a failure when %s reports that bytes were lost',
    (call) => {
      const folder = testFolder()
      const file = openSync(folder('out'), 'w')
      const calls = {
        ...smallDisk(100, 100).calls,
        [call]: () => {
          throw failure('EDQUOT')
        },
      }
      expect(() => wholeOutput(file, 'standard output', calls).end()).toThrow('the disk quota is used up')
      closeSync(file)
    },
  )
})

describe('the program on a full disk', () => {
  const full = (words: readonly string[], stream: 1 | 2): ReturnType<typeof spawnSync> => {
    const file = openSync('/dev/full', 'w')
    const stdio = ['ignore', stream === 1 ? file : 'pipe', stream === 2 ? file : 'pipe'] as const
    const ended = spawnSync(process.execPath, ['bin/yjs.js', ...words], {
      stdio: [...stdio],
      encoding: 'utf8',
    })
    closeSync(file)
    return ended
  }

  it.each([
    [['metrics', '-f', 'json']],
    [['--help']],
    [['validate', fixture('fostering-summary.html')]],
    [['extract', fixture('fostering-summary.html'), '-f', 'ndjson']],
  ])('%j > /dev/full: exit code 2 and one line that says why', (words) => {
    const { status, stderr } = full(words, 1)
    expect(status).toBe(2)
    expect(stderr).toMatch(/^yjs: cannot write to standard output: the disk is full; .*\n$/)
  })

  it('ends with 2 when what went wrong could not be told either', () => {
    expect(full(['extract', 'missing.pdf'], 2).status).toBe(2)
    expect(full(['extract', fixture('scan.pdf')], 2).status).toBe(2)
  })

  it('writes the same into a file as into a pipe', () => {
    const folder = testFolder()
    const file = openSync(folder('out'), 'w')
    const words = ['bin/yjs.js', 'metrics', '-f', 'json']
    const { status } = spawnSync(process.execPath, words, { stdio: ['ignore', file, 'inherit'] })
    closeSync(file)
    expect(status).toBe(0)
    const piped = spawnSync(process.execPath, words, { encoding: 'utf8' })
    expect(readFileSync(folder('out'), 'utf8')).toBe(piped.stdout)
  })
})
