import { cpSync, writeFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { testFolder } from '../making/folder.js'
import { runProgram, runShell } from '../making/run-program.js'
import { fixture, yjs } from '../making/run-yjs.js'

const paper = fixture('fostering-summary.html')

describe('what cannot be used', () => {
  it.each([
    ['headers alone', 'a.csv', 'metric,area,period,value\n', 'it has headers and no rows'],
    ['an empty list', 'a.json', '[]', 'it holds no rows'],
    ['an empty object', 'a.json', '{}', 'it holds no rows'],
  ])('as a dataset is told with what to do: %s', async (_, name, content, message) => {
    const at = testFolder()
    writeFileSync(at(name), content)
    const { code, err } = await yjs('validate', at(name), '--against', paper)
    expect(code).toBe(2)
    expect(err).toMatch(
      new RegExp(`${name}: ${message}: .*; give it one row a figure, below a row of headers\n$`),
    )
  })

  it.each([
    ['{}', 'holds none of metrics, dimensions'],
    ['[]', 'expected object'],
    ['', 'is not JSON'],
  ])('as a catalogue is told with where it is described: %j', async (content, message) => {
    const at = testFolder()
    writeFileSync(at('own.json'), content)
    const { code, err } = await yjs('extract', paper, '--catalogue', at('own.json'))
    expect(code).toBe(2)
    expect(err).toContain(message)
    expect(err).toMatch(/; the README shows what a catalogue file holds\n$/)
  })

  it.each([
    ['{}', 'record 1 is not valid'],
    ['[]', 'there is nothing to check'],
  ])('as saved records is told with what writes them: %s', async (content, message) => {
    const at = testFolder()
    writeFileSync(at('records.json'), content)
    const { code, err } = await yjs('validate', at('records.json'))
    expect(code).toBe(2)
    expect(err).toContain(message)
    expect(err).toMatch(/; records are what `yjs extract -o` writes\n$/)
  })

  it.each([
    ['extract', 'ftp://council.example/a.pdf'],
    ['tables', 'ftp://council.example/a.pdf'],
    ['validate', 'ftp://council.example/a.pdf'],
    ['explain', '--page', '1', 'ftp://council.example/a.pdf'],
    ['backfill', '-o', 'nowhere', 'ftp://council.example/a.pdf'],
  ])('as an address is told alike by every command: yjs %s %s %s %s', async (...words) => {
    const { code, err } = await yjs(...words)
    expect(code).toBe(2)
    expect(err).toContain(
      'yjs: ftp://council.example/a.pdf: only http and https are fetched, not ftp; download the paper and name the file',
    )
  })

  it.each([
    [['extract', 'a\nb.pdf']],
    [['tables', 'a\nb.pdf']],
    [['series', 'a\nb.json']],
    [['diff', 'a\nb', 'c\nd']],
    [['merge', 'a\nb', '-o', 'nowhere']],
    [['backfill', 'a\nb', '-o', 'nowhere']],
    [['extract', paper, '--catalogue', 'a\nb']],
    [['validate', paper, '--baseline', 'a\nb']],
    [['validate', paper, '--reporter', 'a\nb']],
  ])('is one line, also where its name has two: %j', async (words) => {
    const { code, err } = await yjs(...words)
    expect(code).toBe(2)
    expect(err.trimEnd().split('\n')).toHaveLength(1)
  })
})

describe('a suggested command', () => {
  const suggested = (shown: string): string =>
    /^(?:next: )?(yjs (?:explain|extract) .*?)(?: {4}.*)?$/m.exec(shown)?.[1] ?? ''

  it('names a paper as a shell takes it, whatever its name, with the flags that it was read with', () => {
    const at = testFolder()
    const name = "-a  b's\n(c).html"
    cpSync(paper, at(name))
    const { out } = runProgram(
      'extract',
      at(name),
      '--unlisted',
      '--council',
      'Kent',
      '--min-confidence',
      '0.1',
    )
    const next = /^next: (yjs extract [\s\S]*?) -o out$/m.exec(out)?.[1] ?? ''
    expect(next.replace(/ \\\n +/g, ' ')).toContain('--council Kent --min-confidence 0.1 --unlisted')
    const again = runShell(next)
    expect({ code: again.code, out: again.out }).toEqual({ code: 0, out })
  })

  it('leaves to be filled in what is not there again: standard input, and a password', async () => {
    const { out } = await yjs('extract', paper, '--password', 'open sesame')
    expect(out).toContain(`next: yjs extract ${paper} --password PASSWORD -o out`)
    const at = testFolder()
    writeFileSync(at('list'), `${paper}\nmissing.pdf\n`)
    const piped = runShell(
      `yjs extract - < ${paper}; yjs backfill --files-from - -o ${at('data')} < ${at('list')}`,
    )
    expect(piped.out).toContain('next: yjs extract PAPER -o out')
    expect(piped.out).toContain(`next: yjs backfill --files-from LIST -o ${at('data')} --retry-failed`)
  })

  it('of a number leads to that number', () => {
    const listed = runProgram(
      'explain',
      '--unplaced',
      fixture('arithmetic-report.pdf'),
      '--no-second-reading',
    )
    const command = suggested(listed.out)
    expect(runShell(command)).toMatchObject({ code: 0, err: '' })
  })

  it('by the summary works: each of them, one after the other', () => {
    const at = testFolder()
    cpSync(fixture('arithmetic-report.pdf'), at('a paper.pdf'))
    const inFolder = (line: string) => runShell(`cd ${at()}; ${line}`)
    const commandsOf = (shown: string) =>
      [...shown.replace(/ \\\n +/g, ' ').matchAll(/^(?:next: )?(yjs .*?)(?: {4}.*)?$/gm)].map(
        ([, one = '']) => one,
      )
    const first = inFolder("yjs extract 'a paper.pdf'")
    const [, short = ''] = /`yjs explain (\S+) PAPER`/.exec(first.out.replace(/\s+/g, ' ')) ?? []
    const next = [...commandsOf(first.out), `yjs explain ${short} 'a paper.pdf'`]
    expect(next.map((command) => command.split(' ')[1])).toEqual([
      'explain',
      'validate',
      'extract',
      'explain',
    ])
    const codes = next.map((command) => inFolder(command).code)
    // What does not add up is found.
    expect(codes).toEqual([0, 1, 0, 0])
    const [series = ''] = commandsOf(inFolder("yjs extract 'a paper.pdf' -o out").out).slice(-1)
    expect(series).toBe('yjs series out/records.json')
    expect(inFolder(series).code).toBe(0)
  })
})
