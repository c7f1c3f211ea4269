import { execFileSync } from 'node:child_process'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Command } from 'commander'
import { describe, expect, it } from 'vitest'
import { programFor } from '../../src/cli/program.js'
import { Terminal } from '../../src/cli/terminal.js'
import { councilSite } from '../making/council-site.js'
import { testFolder } from '../making/folder.js'
import { littleCouncil } from '../making/little-council.js'
import { runProgram } from '../making/run-program.js'
import { fixture, type Run, yjs } from '../making/run-yjs.js'

const nowhere = { write: () => undefined }

/** The program whose commands understand their words and do nothing. */
function idleProgram(): Command {
  const program = programFor(new Terminal({ stdout: nowhere, stderr: nowhere, env: {} }))
  for (const command of program.commands) command.action(() => undefined)
  return program
}

/** The words of a line as bash makes them. */
function shellWords(line: string): string[] {
  const printed = execFileSync('bash', ['-c', `printf '%s\\0' ${line}`], { encoding: 'utf8' })
  return printed.split('\0').slice(1, -1)
}

const run = (line: string): Promise<Run> => yjs(...shellWords(line))

/** The commands that an output suggests: behind `next:`, at the start of a line, or within backticks. */
function suggestedBy({ out, err }: Pick<Run, 'out' | 'err'>): string[] {
  const whole = `${out}${err}`.replace(/ \\\n +/g, ' ')
  const lines = [...whole.matchAll(/^(?:next: )?(yjs .*?)(?: {4}.*)?$/gm)].map(([, line = '']) => line)
  const named = [...whole.matchAll(/`(yjs [^`]+)`/g)].map(([, line = '']) => line.replace(/\s+/g, ' '))
  return [...lines, ...named]
}

describe('a command that the program names', () => {
  it('as an example in a help is understood', async () => {
    const examples = idleProgram().commands.flatMap((command) => {
      let help = ''
      command.configureOutput({
        writeOut: (text) => {
          help += text
        },
      })
      command.outputHelp()
      const lines = help.matchAll(/^ {2}(?:cat pack.pdf \| )?(yjs .*?)(?: {2,}.*)?$/gm)
      return [...lines].map(([, line = '']) => line)
    })
    expect(examples.length).toBeGreaterThan(50)
    for (const example of examples) {
      await idleProgram().parseAsync(shellWords(example.replace(/ > .*/, '')), { from: 'user' })
    }
  })

  it('anywhere in its code has the command and the options', () => {
    const { commands } = idleProgram()
    const code = readdirSync('src', { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.ts'))
      .map((name) => readFileSync(join('src', name), 'utf8'))
      .join('\n')
    const mentions = [...code.matchAll(/(?:[`']|such as )yjs ([a-z]+)((?: -{1,2}[a-z-]+)*)/g)]
      // What the program says of itself.
      .filter(([, name]) => name !== 'reads')
    expect(mentions.length).toBeGreaterThan(30)
    for (const [mention, name, flags = ''] of mentions) {
      const command = commands.find((one) => one.name() === name)
      const known = command?.options.flatMap(({ short, long }) => [short, long]) ?? []
      const asked = flags.split(' ').filter((flag) => flag !== '' && flag !== '--help')
      expect({ mention, unknown: asked.filter((flag) => !known.includes(flag)) }).toEqual({
        mention: command && mention,
        unknown: [],
      })
    }
  })
})

describe('a command that an output suggests works: after', () => {
  const arithmetic = fixture('arithmetic-report.pdf')
  const report = fixture('youth-justice-report.pdf')

  it.each([
    ['explain --unplaced', `yjs explain --unplaced ${arithmetic}`],
    ['explain --page', `yjs explain --page 1 ${arithmetic} --no-second-reading --min-confidence 0.99`],
    ['a number that a paper does not print', `yjs explain ${report} 987654 --council Kent`],
    ['a metric that there is not', 'yjs metrics custody.rat'],
    ['a wrong option', 'yjs extract --bogus'],
    ['a missing argument', 'yjs validate'],
    ['a command that there is not', 'yjs exctract'],
    ['an unknown word behind help', 'yjs help nothing'],
    ['backfill without papers', 'yjs backfill -o nowhere'],
    ['explain without words', 'yjs explain --unplaced'],
    ['an id without a paper', 'yjs explain p1-244'],
  ])('%s', async (_, line) => {
    const commands = suggestedBy(await run(line))
    expect(commands.length).toBeGreaterThan(0)
    for (const command of commands) {
      // A paper that the user is to put there.
      const { code, err } = await run(
        command.replace('pack.pdf', line.includes('p1-244') ? report : arithmetic),
      )
      expect({ command, code, err }).toEqual({ command, code: 0, err: '' })
    }
  })

  it.each([
    ['a summary', report],
    [
      'a summary with filters and more',
      `${report} --metric 'custody.*' --rate 2 --unlisted --ocr never --ocr-engine auto`,
    ],
    ['two papers, of which the second has the id', `${fixture('fostering-summary.html')} ${report}`],
  ])('%s', async (_, words) => {
    const at = testFolder()
    const commands = suggestedBy(await run(`yjs extract ${words}`))
    expect(commands.length).toBeGreaterThan(0)
    for (const command of commands) {
      const whole = command
        .replace(/ -o out$/, ` -o ${at('out')}`)
        .replace(/ PAPER$/, ` ${words.replace(/ --.*/, '')}`)
      // What does not add up is found: 1.
      expect([0, 1], whole).toContain((await run(whole)).code)
    }
  })

  it('a backfill with a paper that is not there', async () => {
    const at = testFolder()
    writeFileSync(at('list'), `${report}\nmissing.pdf\n`)
    const words = ['--files-from', at('list'), '--council', 'Kent', '-o', at("it's data")]
    const first = runProgram('backfill', ...words)
    const [command = ''] = suggestedBy(first)
    expect(command).toContain('--retry-failed')
    // The paper is still not there.
    expect(runProgram(...shellWords(command))).toEqual(first)
    expect(first.out).toContain('1 not-found, 1 ok')
  })

  it('a list of meetings', async () => {
    const site = await councilSite(littleCouncil())
    try {
      const listed = await yjs('meetings', site.url, '--rate', '10', '--committee', '9', '--to', '2019-02-28')
      const [command = ''] = suggestedBy(listed)
      const { code, out } = await run(command)
      expect({ code, command }).toEqual({ code: 0, command })
      expect(out).toContain(site.url)
    } finally {
      await site.close()
    }
  })
})
