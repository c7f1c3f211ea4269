import { expect, it } from 'vitest'
import { roff } from '../../../src/cli/man/roff.js'

it.each([
  ['--no-color', '\\-\\-no\\-color'],
  ['.TH x\nb\n.so /etc/passwd', '\\&.TH x\nb\n\\&.so /etc/passwd'],
  ["'custody.*' ~ `yjs`", '\\(aqcustody.*\\(aq \\(ti \\(gayjs\\(ga'],
  ['a\\fBb', 'a\\efBb'],
  ['children’s › 🐟', 'children\\[u2019]s \\[u203A] \\[u1F41F]'],
])('%j is written as %j', (text, written) => {
  expect(roff(text)).toBe(written)
})
