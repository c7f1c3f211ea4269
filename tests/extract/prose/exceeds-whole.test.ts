import { describe, expect, it } from 'vitest'
import { linesOf } from '../../making/prose.js'

describe('a part that is larger than what it would be a part of', () => {
  it('is none of it', () => {
    const lines = linesOf(
      'On 31 March 2015 we were looking after 508 children, of which 38 were unaccompanied asylum seeking children, 298 boys and 12 girls.',
    )
    expect(lines).toContain('cla.uasc 38 count 2015-03-31')
    expect(lines.some((line) => line.startsWith('cla.uasc 298'))).toBe(false)
  })
})
