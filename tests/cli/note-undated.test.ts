import { expect, it } from 'vitest'
import { noteUndated } from '../../src/cli/note-undated.js'
import type { Terminal } from '../../src/cli/terminal.js'
import { recordWith } from '../making/record.js'

it('figures that stand in no series are counted in a note, and none is written where there are none', () => {
  const lines: string[] = []
  const terminal = { note: (line: string) => lines.push(line) } as unknown as Terminal
  const undated = recordWith({ period: { id: '', kind: 'none', start: null, end: null } })
  noteUndated([recordWith()], terminal)
  noteUndated([recordWith(), undated], terminal)
  expect(lines).toEqual(['yjs: 1 figure without a period left out of the series'])
})
