import { execFileSync } from 'node:child_process'
import { describe, expect, it } from 'vitest'
import { quoted } from '../../src/output/shell-words.js'
import { plainStyle } from '../../src/output/style.js'
import { suggestedCommand } from '../../src/output/suggested-command.js'

const layout = { style: plainStyle, width: 60 }

describe('a command that is suggested', () => {
  it('stands on one line with its purpose where both fit', () => {
    expect(suggestedCommand('next: ', 'yjs series a.json', 'to see the series', layout)).toEqual([
      'next: yjs series a.json    to see the series',
    ])
  })

  it('goes on behind a backslash where it does not, and a shell takes it for the same words', () => {
    const words = ['a b'.repeat(9), "it's", 'c\nd', 'e'.repeat(30), '--council', 'Stoke on Trent']
    const command = `printf %s\\\\n ${words.map(quoted).join(' ')}`
    const lines = suggestedCommand('', command, 'what for', layout)
    expect(lines.length).toBeGreaterThan(2)
    expect(lines.at(-1)?.trim()).toBe('what for')
    const out = execFileSync('bash', ['-c', lines.slice(0, -1).join('\n')], { encoding: 'utf8' })
    expect(out).toBe(`${words.join('\n')}\n`)
  })
})
