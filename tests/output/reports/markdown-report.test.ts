import { describe, expect, it } from 'vitest'
import { escaped, markdownReport } from '../../../src/output/reports/markdown-report.js'
import { findingWith, hostileText, inPipe, validationWith } from '../../making/validation.js'

describe('markdownReport', () => {
  it('opens with coverage and verdict; each finding has its place, numbers and quote', () => {
    const knockOn = findingWith({ id: 'f2', cause: 'f1', severity: 'warning', message: 'and so' })
    expect(markdownReport(validationWith([findingWith(), knockOn]), inPipe)).toBe(
      [
        '## Arithmetic of the figures',
        '',
        '17 figures: 12 checked, 3 unverified, 2 unreadable. **1 error, 1 warning, 0 notes.**',
        '',
        '### ❌ Error: 42 is printed as the total, but its parts add up to 40 \\(31 \\+ 9\\)',
        '',
        'papers/report.pdf, p. 7 · Total › 2023/24 · `table-total`  ',
        'printed 42, computed 40  ',
        'A total is compared with the sum of its lines.',
        '',
        '> Total 47 41 42',
        '',
        '- follows from it: warning: and so (papers/report.pdf, p. 7)',
        '',
      ].join('\n'),
    )
  })

  it('makes no markup, link, mention or HTML of the words of a paper', () => {
    const text = escaped(hostileText)
    expect(text).not.toMatch(/[<>]|(?<!\\)[`*|[\]]|@\w|:\/\//)
  })

  it('stays within what a step summary may hold', () => {
    const many = Array.from({ length: 3000 }, (_, index) => findingWith({ id: `f${index}` }))
    const text = markdownReport(validationWith(many), inPipe)
    expect(Buffer.byteLength(text)).toBeLessThan(2 ** 20)
    expect(text).toMatch(/[\d,]+ further findings left out for want of room\.\n$/)
  })
})
