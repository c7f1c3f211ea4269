import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { manPage } from '../../../src/cli/man/man-page.js'
import { programFor } from '../../../src/cli/program.js'
import { Terminal } from '../../../src/cli/terminal.js'

const nowhere = { write: () => undefined }
const program = programFor(new Terminal({ stdout: nowhere, stderr: nowhere, env: {} }))
const page = manPage(program, '1.2.3')

/** The part of the page on a command, with hyphens as they are typed. */
function partOn(command: string): string {
  const parts = page.replaceAll('\\-', '-').split(/^(?=\.S[HS] )/m)
  return parts.find((part) => part.startsWith(`.SS yjs ${command}\n`)) ?? ''
}

describe('the manual page', () => {
  it.each(program.commands.map((command) => [command.name(), command] as const))(
    'has %s with each option once, and its examples',
    (name, command) => {
      const part = partOn(name)
      const terms = [...part.matchAll(/^\\fB(-.*)\\fR$/gm)].map(([, term]) => term)
      expect(terms).toEqual(command.options.map(({ flags }) => flags))
      expect(part).toMatch(/^\\fIExamples\\fR\n\.EX\n(?:yjs|source|cat) /m)
    },
  )

  it('has the options of all commands, exit codes and what the environment says', () => {
    expect(page).toContain('\\fB\\-q, \\-\\-quiet\\fR')
    expect(page).toMatch(/^\.SH EXIT CODES\n0 done; 1 .*\n\.SH ENVIRONMENT\nNO_COLOR/m)
  })

  it('is the one that the build puts into the package, and the package names', () => {
    const { man, version } = JSON.parse(readFileSync('package.json', 'utf8'))
    expect(man).toEqual(['dist/man/yjs.1'])
    expect(readFileSync('dist/man/yjs.1', 'utf8')).toBe(manPage(program, version))
  })

  const hasGroff = spawnSync('groff', ['--version']).status === 0
  it.skipIf(!hasGroff)('is set by groff without a warning, and can be copied from', () => {
    const { stdout, stderr } = spawnSync('groff', ['-man', '-Tutf8', '-ww', '-P-cbou'], {
      input: page,
      encoding: 'utf8',
    })
    expect(stderr).toBe('')
    expect(stdout).toContain(
      "yjs extract pack.pdf --metric 'custody.*' --period 2022/23 --dimension sex=male",
    )
  })
})
