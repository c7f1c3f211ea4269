import { describe, expect, it } from 'vitest'
import { yjs } from '../making/run-yjs.js'

describe('yjs, wrongly called', () => {
  it.each([
    [['extract', '--bogus', 'a.pdf'], "unknown option '--bogus'"],
    [['exctract'], 'unknown command'],
    [['extract'], "missing required argument 'paper'"],
    [['extract', 'a.pdf', '-f', 'xml'], 'Allowed choices are text, json, ndjson, csv'],
    [['extract', 'a.pdf', '--min-confidence', 'high'], 'It must be a number from 0 to 1.'],
    [['tables', 'a.pdf', '--pages', '9-7'], 'Write pages like 3,7-9.'],
    [['tables', 'a.pdf', 'b.pdf'], 'too many arguments'],
    [['metrics', 'no.such.metric'], 'no metric no.such.metric'],
    [['series', 'no-such.json'], 'no-such.json: no such file'],
    [['extract', 'a.pdf', '--catalogue', 'package.json.missing'], 'package.json.missing cannot be read'],
    [['extract', 'a.pdf', '--catalogue', 'LICENSE'], 'LICENSE is not JSON'],
    [['help', 'nothing'], 'there is no command nothing'],
  ])('%j is one clear line on stderr and exit code 2', async (words, line) => {
    const { code, out, err } = await yjs(...words)
    expect({ code, out }).toEqual({ code: 2, out: '' })
    expect(err).toContain(line)
    expect(err.trimEnd().split('\n')).toHaveLength(1)
  })
})

describe('yjs', () => {
  it('alone says in short where to begin, and that it was called wrongly', async () => {
    const { code, out, err } = await yjs()
    expect({ code, out }).toEqual({ code: 2, out: '' })
    expect(err).toContain('yjs extract pack.pdf')
    expect(err).toContain('`yjs --help` names all commands')
    expect(err.split('\n').length).toBeLessThan(15)
    expect((await yjs('help')).out).toBe(err)
  })

  it.each([
    [['extract', '--bogus', 'a.pdf'], 'yjs extract --help'],
    [['tables'], 'yjs tables --help'],
    [['exctract'], 'yjs --help'],
  ])('%j names the help of what was called', async (words, help) => {
    expect((await yjs(...words)).err).toMatch(new RegExp(`; see \`${help}\`\\n$`))
  })

  it('help COMMAND is COMMAND --help', async () => {
    expect(await yjs('help', 'series')).toEqual(await yjs('series', '--help'))
  })
})

describe('yjs --help', () => {
  it.each([
    [['--help']],
    [['extract', '--help']],
    [['tables', '-h']],
    [['series', '-h']],
    [['metrics', '-h']],
    [['explain', '-h']],
    [['meetings', '-h']],
    [['view', '-h']],
    [['completion', '-h']],
  ])('%j prints usage with examples on stdout', async (words) => {
    const { code, out, err } = await yjs(...words)
    expect({ code, err }).toEqual({ code: 0, err: '' })
    expect(out).toMatch(/^Usage: yjs/)
    expect(out).toContain('Examples:')
  })

  it('tells the version', async () => {
    expect((await yjs('--version')).out).toMatch(/^\d+\.\d+\.\d+\n$/)
  })
})

describe('yjs metrics', () => {
  it('lists the whole catalogue, a family, or explains one metric', async () => {
    const all = await yjs('metrics')
    const family = await yjs('metrics', 'custody')
    const one = await yjs('metrics', 'custody.rate')
    expect(all.out.split('\n').length).toBeGreaterThan(200)
    expect(
      family.out
        .trimEnd()
        .split('\n')
        .every((line) => line.startsWith('custody.')),
    ).toBe(true)
    expect(one.out).toMatch(/^custody\.rate: Custody rate\n/)
    expect(JSON.parse((await yjs('metrics', 'custody.rate', '-f', 'json')).out)).toMatchObject([
      { id: 'custody.rate' },
    ])
  })
})
