import { describe, expect, it } from 'vitest'
import { namedLines } from '../../src/output/named-lines.js'
import { plainStyle } from '../../src/output/style.js'

const layout = { style: plainStyle, width: 40, names: 6 }

describe('a text with its name before it', () => {
  it('goes on under itself and not under the name', () => {
    expect(namedLines('why', 'the likeliest metric is not likely enough', layout)).toEqual([
      '  why     the likeliest metric is not',
      '          likely enough',
    ])
  })

  it('never passes the width, however long a word is', () => {
    for (const line of namedLines('why', `a ${'x'.repeat(100)} b`, layout))
      expect(line.length).toBeLessThanOrEqual(40)
  })

  it('is no line where there is nothing to say', () => {
    expect(namedLines('why', '', layout)).toEqual([])
  })

  it('lets no words of a paper steer the terminal', () => {
    const text = namedLines('why', 'a\u001b[31m\u202eb', layout).join()
    for (const steering of ['\u001b', '\u202e']) expect(text).not.toContain(steering)
  })
})
