import { describe, expect, it } from 'vitest'
import { fingerprintsOf } from '../../src/pipeline/finding-fingerprints.js'
import { findingWith } from '../making/validation.js'

const other = `sha256:${'b'.repeat(64)}`

describe('fingerprintsOf', () => {
  it('is the same whatever else is found, before or after it', () => {
    const own = findingWith()
    const [alone] = fingerprintsOf([own])
    const around = [findingWith({ source: { paper: other } }), own, findingWith({ published: 43 })]
    expect(fingerprintsOf(around)[1]).toBe(alone)
  })

  it('does not change with the words of the check, the name of the file or the blanks of the quote', () => {
    const reworded = findingWith({
      id: 'f9',
      message: 'said in another way',
      explanation: '',
      source: { file: 'renamed.pdf', quote: 'Total  47\n41 42' },
    })
    expect(fingerprintsOf([reworded])).toEqual(fingerprintsOf([findingWith()]))
  })

  it.each([
    ['another paper', { source: { paper: other } }],
    ['another check', { check: 'ratio' }],
    ['another number', { computed: 41 }],
    ['another cell', { source: { table: { row: ['Total'], column: ['2022/23'] } } }],
  ])('tells %s', (_, change) => {
    expect(fingerprintsOf([findingWith(change)])).not.toEqual(fingerprintsOf([findingWith()]))
  })

  it('tells repetitions of one statement apart', () => {
    expect(new Set(fingerprintsOf([findingWith(), findingWith(), findingWith()])).size).toBe(3)
  })
})
