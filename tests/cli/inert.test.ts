import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { runProgram as runHere } from '../../src/cli/program.js'
import { testFolder } from '../making/folder.js'
import { runProgram } from '../making/run-program.js'
import { yjs } from '../making/run-yjs.js'

/** What a runner takes for a command, what a terminal obeys, and half a character, in every place of a page. */
const hostile = [
  '::error file=a::b',
  '##[group]c',
  '##vso[task.complete]d',
  '\u009b2J',
  '&#27;[31m',
  '\u202e',
]

function page(words: string): string {
  return `<!doctype html><html><head><title>${words} report</title></head><body><h1>${words} figures 2023/24</h1>
<h2>${words}</h2><table><caption>${words}</caption>
<tr><th>${words}</th><th>${words} 2022/23</th><th>2023/24</th></tr>
<tr><th>First-time entrants ${words}</th><td>61</td><td>52</td></tr>
<tr><th>${words} zorbs</th><td>${words}</td><td>12</td></tr></table>
<p>${words} There were 52 first-time entrants in 2023/24, and 99 ${words} more in all.</p>
<p><a href="https://me:secret@council.example/${words}.pdf">${words} Report</a></p></body></html>`
}

/** The commands that show a paper's words, each in all of its formats. */
const shows: (readonly string[])[] = [
  ...['text', 'json', 'ndjson', 'csv'].map((format) => ['extract', '--unlisted', '-f', format]),
  ...['text', 'json', 'csv'].map((format) => ['tables', '-f', format]),
  ...['text', 'json', 'sarif', 'junit', 'markdown', 'github'].map((name) => ['validate', '--reporter', name]),
  ['extract', '--unlisted', '--unrecognised', '-v'],
  ['explain', '--page', '1'],
  ['explain', '--table', '1', '-f', 'json'],
  ['metrics', '--suggest'],
]

/** Runs a command as at a terminal: standard output and error together, as they were written. */
async function atTerminal(words: readonly string[]): Promise<string> {
  const shown: string[] = []
  const stream = { write: (text: string) => shown.push(text), isTTY: true, columns: 100 }
  await runHere(['--no-color', ...words], { stdout: stream, stderr: stream, env: {} })
  return shown.join('')
}

describe('the words of a paper', () => {
  it.each(shows)('are no command on a CI’s log: yjs %s %s %s %s', async (...words) => {
    const at = testFolder()
    writeFileSync(at('a.html'), page(hostile.slice(0, 3).join(' ')))
    for (const name of hostile.slice(0, 3)) writeFileSync(at(`${name.replaceAll('/', '')}.html`), page(name))
    const papers = words[0] === 'extract' || words[0] === 'validate' ? readdirSync(at()) : ['a.html']
    const { out, err } = await yjs(...words, ...papers.map((name) => at(name)))
    const own = words.includes('github') ? /^::(?:error|warning|notice) file=/ : /$^/
    for (const line of `${out}\n${err}`.split(/[\r\n]/)) {
      if (own.test(line)) expect(line.slice(2)).not.toMatch(/^\s*::|##\[|##vso\[/)
      else expect(line).not.toMatch(/^\s*::|##\[|##vso\[/i)
    }
  })

  it.each(shows)('steer no terminal: yjs %s %s %s %s', async (...words) => {
    const at = testFolder()
    const name = 'a \u001b[31m\u009b2J\u202e\n.html'
    writeFileSync(at(name), page(hostile.slice(3).join(' ')))
    const shown = await atTerminal([...words, at(name)])
    // The line of progress is the program's own, and moves to its beginning.
    const others = shown.replaceAll('\r\u001b[K', '').replaceAll('\r\n', '\n')
    expect(others.replaceAll('\n', '').replaceAll('\t', '')).not.toMatch(
      /[\p{Cc}\u2028-\u202e\u2066-\u2069]/u,
    )
  })
})

describe('the secret of an address', () => {
  /** All that was written below a folder. */
  const kept = (folder: string): string =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => statSync(join(folder, name)).isFile())
      .map((name) => `${name}\n${readFileSync(join(folder, name), 'utf8')}`)
      .join('\n')

  it('is in no output, state or suggested command', async () => {
    const at = testFolder()
    mkdirSync(at('out'))
    writeFileSync(at('a.html'), page('Youth'))
    const addresses = [
      'https://me:secret@127.0.0.1/a.pdf',
      'https://me:the secret@127.0.0.1/b.pdf',
      ' https://me:secret@127.0.0.1/c.pdf',
    ]
    const missing = ['ftp://me:secret@127.0.0.1/d.pdf', 'https:/me:secret@127.0.0.1/e.pdf']
    const runs = [
      await yjs('extract', at('a.html'), ...addresses, ...missing, '-o', at('out', 'a')),
      runProgram('backfill', at('a.html'), ...addresses, '-o', at('out', 'b')),
      runProgram('backfill', at('a.html'), ...missing, '-o', at('out', 'c')),
      await yjs('validate', at('a.html'), ...addresses, ...missing, '--reporter', 'json'),
      ...(await Promise.all([...addresses, ...missing].map((address) => yjs('tables', address)))),
      ...(await Promise.all([...addresses, ...missing].map((address) => yjs('meetings', address)))),
    ]
    expect(kept(at('out'))).toContain('first-time entrants')
    const all = [...runs.flatMap(({ out, err }) => [out, err]), kept(at('out'))].join('\n')
    expect(all.split('\n').filter((line) => line.includes('secret'))).toEqual([])
  })
})
