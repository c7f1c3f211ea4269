import { spawnSync } from 'node:child_process'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { namedAgain, quoted, quotedName } from '../../src/output/shell-words.js'

describe('a word as a shell takes it', () => {
  it.each([
    ['papers/a-1.pdf', 'papers/a-1.pdf'],
    ['my paper.pdf', "'my paper.pdf'"],
    ["it's.pdf", "'it'\\''s.pdf'"],
    ['$(rm x).pdf', "'$(rm x).pdf'"],
    ['two  blanks.pdf', "'two  blanks.pdf'"],
    ['', "''"],
    ['a\nb.pdf', "$'a\\nb.pdf'"],
    ["it's\u001b[31m\\.pdf", "$'it\\'s\\x1b[31m\\\\.pdf'"],
    ['left\u202eright.pdf', "$'left\\u202eright.pdf'"],
  ])('%j is %s', (word, shown) => {
    expect(quoted(word)).toBe(shown)
  })

  it('comes back from a shell as it was', () => {
    const letters = fc.constantFrom(
      'a',
      ' ',
      "'",
      '\\',
      '\n',
      '\t',
      '\u001b',
      '$',
      '`',
      '"',
      '!',
      '*',
      'é',
      '-',
    )
    const words = fc.sample(fc.string({ unit: letters, minLength: 1 }), { numRuns: 60, seed: 7 })
    const command = `printf '%s\\0' ${words.map(quoted).join(' ')}`
    const { stdout } = spawnSync('bash', ['-c', command], { encoding: 'utf8' })
    expect(stdout.split('\0').slice(0, -1)).toEqual(words)
  })
})

describe('a name as a shell takes it', () => {
  it('is not taken for an option, nor for standard input', () => {
    expect(quotedName('-dash.pdf')).toBe('./-dash.pdf')
    expect(quotedName('-')).toBe('-')
  })

  it('is left for the user to fill in where the paper came through a pipe, or its address has a secret', () => {
    const named = ['a.pdf', '-', '-b.pdf', 'https://me:secret@council.example/c.pdf']
    expect(namedAgain(named)).toBe("a.pdf PAPER ./-b.pdf 'https://…@council.example/c.pdf'")
  })
})
