import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { printable, printableWithin, withoutCommands } from '../../src/output/printable.js'

describe('printable', () => {
  it.each([
    ['an escape sequence', 'a\u001b[31mred', 'a [31mred'],
    ['a C1 control sequence', 'a\u009b2Jb', 'a 2Jb'],
    ['line ends', 'a\r\nb', 'a b'],
    ['a right-to-left override', 'a\u202eb', 'a b'],
  ])('takes out %s', (_, text, line) => {
    expect(printable(text)).toBe(line)
  })

  it('leaves nothing that a terminal would obey', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(printable(text)).not.toMatch(/\p{Cc}|[\u2028-\u202e\u2066-\u2069]/u)
      }),
    )
  })

  it('cuts at characters, not inside one', () => {
    expect(printableWithin('a😀😀😀', 3)).toBe('a😀…')
    expect(printableWithin('abc', 3)).toBe('abc')
  })
})

describe('a line that a CI system would run as a command', () => {
  it.each([
    ['::error::x', '\u200b::error::x'],
    ['a\n  ::stop-commands::x', 'a\n  \u200b::stop-commands::x'],
    ['a ##[error]x', 'a ##\u200b[error]x'],
    ['a ##vso[task.complete]x', 'a ##\u200bvso[task.complete]x'],
  ])('is none any more: %j', (text, inert) => expect(withoutCommands(text)).toBe(inert))

  it.each(['std::vector', '## heading', 'a :: b'])('is not seen in %j', (text) =>
    expect(withoutCommands(text)).toBe(text),
  )
})
