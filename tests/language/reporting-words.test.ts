import { describe, expect, it } from 'vitest'
import { isReporting } from '../../src/language/reporting-words.js'
import { stemOf } from '../../src/language/words.js'

describe('words that only report a figure', () => {
  it.each(['stood', 'remained', 'slightly', 'compared', 'rising', 'accounts'])('are like %s', (word) => {
    expect(isReporting(stemOf(word))).toBe(true)
  })
  it.each(['adopted', 'university', 'plan', 'fostering'])('are not like %s', (word) => {
    expect(isReporting(stemOf(word))).toBe(false)
  })
})
