import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fromJsonBytes, jsonBytes } from '../../src/language/json-bytes.js'

describe('jsonBytes', () => {
  it('gives back any value of JSON, and is ASCII', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.string({ unit: 'binary' }), (value, text) => {
        const bytes = jsonBytes([value, text])
        expect(fromJsonBytes(bytes)).toEqual(JSON.parse(JSON.stringify([value, text])))
        expect(bytes.every((byte) => byte < 128)).toBe(true)
      }),
    )
  })
})
