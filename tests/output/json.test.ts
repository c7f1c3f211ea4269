import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { jsonArray, jsonLine, jsonObject } from '../../src/output/json.js'

describe('JSON output', () => {
  it('reads back as what was written', () => {
    fc.assert(
      fc.property(fc.array(fc.jsonValue()), fc.string({ unit: 'binary' }), (values, text) => {
        const written = JSON.parse(JSON.stringify({ values, text }))
        expect(JSON.parse(jsonArray(values))).toEqual(written.values)
        expect(JSON.parse(jsonObject({ values, text }))).toEqual(written)
        expect(JSON.parse(jsonLine(text))).toBe(text)
      }),
    )
  })

  it('never puts a control character on a terminal', () => {
    expect(jsonLine('\u001b[2J\u009b2J\u2028')).toBe('"\\u001b[2J\\u009b2J\\u2028"')
  })

  it('holds no sign by which a CI system knows a command within a line, and means the same', () => {
    const text = 'a ##[error]b ##vso[task.complete]c ##d'
    expect(jsonLine(text)).toBe('"a \\u0023#[error]b \\u0023#vso[task.complete]c ##d"')
    expect(JSON.parse(jsonLine(text))).toBe(text)
  })

  it('starts no line of an object with a brace, so that it is not taken for NDJSON', () => {
    expect(jsonObject({ records: [{ a: 1 }, { a: 2 }] }).slice(1)).not.toMatch(/\n\{/)
  })
})
