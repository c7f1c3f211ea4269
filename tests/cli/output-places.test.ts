import { cpSync, linkSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { testFolder } from '../making/folder.js'
import { runProgram } from '../making/run-program.js'
import { fixture, yjs } from '../making/run-yjs.js'

const page = fixture('fostering-summary.html')

describe('a file that is read', () => {
  it.each<[string, (paper: string) => string[]]>([
    ['view', (paper) => ['view', paper, '-o', paper]],
    ['view of its folder', (paper) => ['view', paper.replace(/[^/]+$/, ''), '-o', paper]],
    ['extract into a workbook', (paper) => ['extract', paper, '-o', paper]],
    ['a report of validate', (paper) => ['validate', paper, '--reporter', `json=${paper}`]],
    [
      'a baseline of validate',
      (paper) => ['validate', paper, '--reporter', 'text', '--baseline', paper, '--write-baseline'],
    ],
  ])('is never overwritten by %s', async (_by, words) => {
    const at = testFolder()
    const paper = at('paper.xlsx')
    cpSync(page, paper)
    const { code, err } = await yjs(...words(paper))
    expect(code).toBe(2)
    expect(err).toMatch(/is one of the files that are read|is not overwritten/)
    expect(readFileSync(paper, 'utf8')).toBe(readFileSync(page, 'utf8'))
  })

  it.each([
    ['a link to it', symlinkSync],
    ['another name of it', linkSync],
  ])('is never overwritten through %s', async (_way, link) => {
    const at = testFolder()
    cpSync(page, at('a.html'))
    link(at('a.html'), at('b.html'))
    expect((await yjs('view', at('a.html'), '-o', at('b.html'))).code).toBe(2)
    expect(readFileSync(at('a.html'), 'utf8')).toBe(readFileSync(page, 'utf8'))
  })
})

describe('-o', () => {
  it.each([
    [['view', page, '-o', '-'], 'It cannot be printed; name a file.'],
    [['extract', page, '-o', '-'], 'Standard output is where -f prints'],
    [
      ['extract', page, '-o', 'f.csv'],
      'Name a folder, or a workbook like figures.xlsx or a file like figures.parquet; a file that ends in .csv is not',
    ],
    [['extract', page, '-o', 'f.ods'], 'a file that ends in .ods is not written'],
    [['extract', page, '-o', 'f.xls'], 'a file that ends in .xls is not written'],
    [['extract', page, '-o', 'f.JSON'], 'For a folder of that name write f.JSON/.'],
    [
      ['series', 'records.json', '-o', 's.xlsx'],
      'Name a folder, or a file like series.parquet; a file that ends in .xlsx is not written',
    ],
    [['tables', page, '-o', 't.csv'], 'Name a folder'],
    [['backfill', page, '-o', 'b.json'], 'Name a folder'],
    [['merge', 'a', '-o', 'b.json'], 'Name a folder'],
  ])('%j is refused before anything is read', async (words, message) => {
    const { code, out, err } = await yjs(...words)
    expect({ code, out }).toEqual({ code: 2, out: '' })
    expect(err).toContain(message)
  })

  it('takes any folder that is said to be one', async () => {
    const at = testFolder()
    expect((await yjs('extract', page, '-o', `${at('f.csv')}/`)).code).toBe(0)
    expect(readFileSync(at('f.csv', 'records.csv'), 'utf8')).toMatch(/^id,/)
  })
})

describe('a view in a folder of papers', () => {
  it.each([['extract'], ['validate'], ['backfill']])(
    'is passed over by %s, and a note says so',
    async (command) => {
      const at = testFolder()
      mkdirSync(at('in'))
      cpSync(page, at('in', 'page.html'))
      expect((await yjs('view', page, '-o', at('in', 'any name.html'))).code).toBe(0)
      // The workers of a backfill are those of the program as it was built.
      const { code, err } =
        command === 'backfill' ? runProgram(command, at('in'), '-o', at('out')) : await yjs(command, at('in'))
      expect(code).toBe(0)
      expect(err).toContain('any name.html: passed over, because yjs wrote it')
    },
  )
})

it('a page that only speaks of views is a paper', async () => {
  const at = testFolder()
  writeFileSync(at('a.html'), '<!doctype html><title>Figures of council papers</title><p>52 children</p>')
  expect((await yjs('extract', at())).err).not.toContain('passed over')
})
