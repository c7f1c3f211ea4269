import { execFileSync, spawnSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PDFDocument } from 'pdf-lib'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { drawTable } from '../fixtures/making/ruled-table.js'
import { newJob, Sheet } from '../fixtures/making/typesetter.js'
import { commandBlocks, docPages, shownOutputs } from './making/doc-blocks.js'
import { type Run, yjs } from './making/run-yjs.js'

/** Nobody's browser is opened. */
vi.mock('../src/cli/open-file.js', () => ({ openFile: () => Promise.resolve(true) }))

const project = process.cwd()
const folder = mkdtempSync(join(tmpdir(), 'yjs-test-'))
const blocks = docPages.flatMap(commandBlocks)

/** The files that the pages speak of and that none of their commands makes. */
beforeAll(async () => {
  const fixtures = join(project, 'fixtures')
  process.chdir(folder)
  cpSync(fixtures, 'fixtures', { recursive: true })
  for (const name of ['papers', '2023', '2024']) mkdirSync(name)
  writeFileSync('pack.pdf', await packOfNine())
  cpSync('fixtures/fostering-summary.html', 'minutes.html')
  for (const name of ['youth-justice-report', 'arithmetic-report'])
    cpSync(`fixtures/${name}.pdf`, `papers/${name}.pdf`)
  writeFileSync('list.txt', 'papers/youth-justice-report.pdf\nminutes.html\n')
  const [own = ''] =
    /(?<=```json\n)[\s\S]*?(?=```)/.exec(readFileSync(join(project, 'README.md'), 'utf8')) ?? []
  writeFileSync('own.json', own)
  await yjs('extract', 'papers', '-o', 'out')
  for (const name of ['2023', '2024']) cpSync('out/records.json', `${name}/records.json`)
  for (const name of ['derby.json', 'kent.json']) cpSync('out/records.json', name)
  for (const name of ['data-old', 'old']) cpSync('out', name, { recursive: true })
  writeFileSync('figures.csv', readFileSync('out/records.csv'))
}, 60_000)
afterAll(() => {
  process.chdir(project)
  rmSync(folder, { recursive: true, force: true })
})

/** The papers of `fixtures/` one after the other, and a page with a row that is not in the catalogue. */
async function packOfNine(): Promise<Uint8Array> {
  const more = await newJob('Library report', '2024-09-12')
  const sheet = new Sheet(more)
  sheet.heading('Children’s social care: care leavers')
  drawTable(sheet, {
    widths: [220, 80, 80],
    headers: [['Care leavers', '2021/22', '2022/23']],
    rows: [
      ['Care leavers who own a fishing rod', '12', '14'],
      ['Care leavers who own a kite', '31', '28'],
    ],
  })
  const pack = await PDFDocument.create()
  const papers = ['scrutiny-pack', 'youth-justice-report'].map((name) => readFileSync(`fixtures/${name}.pdf`))
  for (const bytes of [...papers, await more.pdf.save()]) {
    const part = await PDFDocument.load(bytes)
    for (const page of await pack.copyPages(part, part.getPageIndices())) pack.addPage(page)
  }
  return pack.save()
}

/** A backfill reads papers in processes, which only the built program has; all else runs in this one. */
async function program(words: readonly string[]): Promise<Run> {
  if (words[0] !== 'backfill') return yjs(...words)
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(project, 'bin/yjs.js'), ...words], {
    encoding: 'utf8',
  })
  return { code: status ?? 2, out: stdout, err: stderr }
}

/** Runs a line as a shell does, `yjs` in this process. */
async function shell(line: string): Promise<Run> {
  let last: Run = { code: 0, out: '', err: '' }
  for (const part of line.replace('npm ci && node bin/yjs.js', 'yjs').split(' && ')) {
    const [command = '', file] = part.replace(/\s+# .*$/, '').split(/ > /)
    if (command.startsWith('yjs ')) {
      const words = execFileSync('bash', ['-c', `printf '%s\\0' ${command}`], { encoding: 'utf8' }).split(
        '\0',
      )
      last = await program(words.slice(1, -1))
    } else {
      last = { code: 0, out: execFileSync('bash', ['-c', command], { encoding: 'utf8' }), err: '' }
    }
    if (file !== undefined) writeFileSync(file.trim(), last.out)
  }
  return last
}

/** Commands whose exit code says that they found something. */
const finding = /yjs (?:validate|diff)/

describe.each(blocks.filter(({ notRun }) => notRun === null))('$file, line $at:', ({ commands }) => {
  it.each(commands)('$line', async ({ line, shown }) => {
    const { code, out, err } = await shell(line)
    const printed = `${out}${err}`
    if (shown === null) {
      expect({ code: finding.test(line) && code === 1 ? 0 : code, err: code === 2 ? err : '' }).toEqual({
        code: 0,
        err: '',
      })
      const [, output = '.'] = / -o (\S+)/.exec(line) ?? []
      // What a comment says is there then.
      const claimed = line.match(/(?<=#.*)[\w.]+\.(?:nd)?(?:json|csv|html)\b/g) ?? []
      if (!line.includes('--dry-run')) expect(existsSync(output)).toBe(true)
      expect(claimed.filter((name) => !existsSync(join(output, name)) && !existsSync(name))).toEqual([])
    } else if (shown.endsWith('…\n')) {
      expect(printed.slice(0, shown.length - 2)).toBe(shown.slice(0, -2))
    } else expect(printed).toBe(shown)
  })
})

it('all blocks of commands are run but those that need a network or this test itself, and each of these says why', () => {
  const left = blocks.filter(({ notRun }) => notRun !== null)
  expect(left.map(({ file, notRun }) => `${file}: ${notRun}`)).toEqual([
    'README.md: it runs the tests, of which this is one',
    'docs/backfill.md: it needs a council’s site',
    'docs/sources.md: it needs a council’s site',
    'docs/sources.md: it needs a council’s site',
  ])
  expect(blocks.length - left.length).toBeGreaterThan(12)
})

it('every output that a page shows is compared with a run, or says why not', () => {
  const shown = docPages.map((file) => join(project, file)).flatMap(shownOutputs)
  const left = shown.filter(({ compared }) => !compared)
  expect(left.map(({ file, at, reason }) => reason ?? `${file}, line ${at}`)).toEqual([
    'the judged review that it speaks of is no file of these pages; tests/cli/review.test.ts has the line',
  ])
  expect(shown.length).toBeGreaterThan(left.length)
})

it('every fence of a page says what it holds', () => {
  for (const file of docPages) {
    const fences = readFileSync(join(project, file), 'utf8').match(/^```.*$/gm) ?? []
    const opening = fences.filter((_, index) => index % 2 === 0)
    expect(opening.filter((one) => !/^```(?:sh|console|text|json|csv|ts|yaml)$/.test(one))).toEqual([])
  }
})
