import { cpSync, readFileSync, writeFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { bombs } from '../making/bombs.js'
import { testFolder } from '../making/folder.js'
import { papersOf, runProgram } from '../making/run-program.js'
import { fixture } from '../making/run-yjs.js'

const report = fixture('youth-justice-report.pdf')
const slow = bombs(0.6)['million-words.pdf'] ?? new Uint8Array()

describe('a paper that takes more than it may', () => {
  it('is told by `extract`, and the others of the call are read', () => {
    const at = testFolder()
    writeFileSync(at('slow.pdf'), slow)
    cpSync(report, at('a.pdf'))
    const words = ['extract', at('a.pdf'), at('slow.pdf'), '-o', at('out'), '--timeout', '4']
    const { code, err } = runProgram(...words)
    expect(code).toBe(1)
    // Which of the two it meets first depends on the machine.
    expect(err).toMatch(
      /slow\.pdf: (?:took longer than 4 s|needed more than 1024 MB of memory); give it more with --/,
    )
    const [small, large] = papersOf(at('out'))
    expect(small).toMatchObject({ outcome: 'ok', records: 34 })
    expect(large).toMatchObject({ outcome: expect.stringMatching(/^(?:timeout|out-of-memory)$/), records: 0 })
  })

  it.each(['tables', 'validate'])('ends `%s` with 2 and one line', (command) => {
    const at = testFolder()
    writeFileSync(at('slow.pdf'), slow)
    const { code, out, err } = runProgram(command, at('slow.pdf'), '--timeout', '1')
    expect({ code, out }).toEqual({ code: 2, out: '' })
    expect(err).toBe(`yjs: ${at('slow.pdf')}: took longer than 1 s; give it more with --timeout\n`)
  })

  it('is told when it is memory that it takes', () => {
    const { code, err } = runProgram('extract', report, '--memory', '60')
    expect(code).toBe(2)
    expect(err).toMatch(
      /: (?:needed more than 60 MB of memory|ran out of memory); give it more with --memory\n/,
    )
  })
})

describe('a paper that is read within limits', () => {
  it('gives the same as without', () => {
    const at = testFolder()
    // With something behind its end it is odd, and read in a process of its own.
    const odd = Buffer.concat([readFileSync(report), Buffer.from('\n\n')])
    writeFileSync(at('a.pdf'), odd)
    for (const words of [
      ['extract', '-f', 'json'],
      ['tables', '-f', 'json'],
      ['validate', '--reporter', 'json'],
    ]) {
      const [command = '', ...flags] = words
      const free = runProgram(command, report, ...flags)
      const bound = runProgram(command, report, ...flags, '--timeout', '60', '--memory', '2000')
      expect(bound).toEqual(free)
      expect(runProgram(command, at('a.pdf'), ...flags).code).toBe(0)
    }
  })
})
