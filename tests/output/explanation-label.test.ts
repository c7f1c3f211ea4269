import { describe, expect, it } from 'vitest'
import { loadCatalogue } from '../../schemas/catalogue.js'
import { explainLabel } from '../../src/extract/explain/explain-label.js'
import { labelExplanation } from '../../src/output/explanation-label.js'
import { plainStyle } from '../../src/output/style.js'

const catalogue = loadCatalogue()
const written = (...path: readonly [string, ...string[]]) =>
  labelExplanation(explainLabel(path, null, catalogue), { catalogue, style: plainStyle, width: 80 })

describe('a label explained on a terminal', () => {
  it('gives its words, its unit, its part of the field and the verdict', () => {
    const text = written('Re-ref % (YTD)')
    expect(text).toMatch(/^“Re-ref % \(YTD\)”\n {2}words /)
    expect(text).toMatch(/ {2}unit {8}percent\n {2}speaks of {3}Contacts and referrals\n/)
    expect(text).toMatch(/alone it would be recorded as referrals\.rereferrals/)
  })

  it('says what is missing to a label that names nothing clearly', () => {
    const text = written('Zorb capacity')
    expect(text.replace(/\s+/g, ' ')).toMatch(/alone it gives no figure: the likeliest, .* needs 0\.50/)
    expect(text.replace(/\s+/g, ' ')).toContain('not understood: “Zorb”')
  })

  it('says that no metric is named, where none is', () => {
    expect(written('Zorb')).toMatch(/verdict {5}names no metric in this unit\n$/)
  })

  it('fits eighty columns and steers no terminal', () => {
    const text = written('2013/14 \u001b[31m', `Custody rate ${'of a very long group of people '.repeat(5)}`)
    expect(text).not.toContain('\u001b')
    for (const line of text.split('\n')) expect(line.length).toBeLessThanOrEqual(80)
  })
})
