import { describe, expect, it } from 'vitest'
import { textReport } from '../../../src/output/reports/text-report.js'
import { findingWith, hostileText, inPipe, validationWith } from '../../making/validation.js'

const reported = (...findings: ReturnType<typeof findingWith>[]): string =>
  textReport(validationWith(findings), inPipe)

describe('textReport', () => {
  it('opens with the coverage, then gives quote, both numbers, the sum written out and the page', () => {
    expect(reported(findingWith())).toBe(
      [
        '17 figures: 12 checked, 3 unverified, 2 unreadable',
        '',
        'error: 42 is printed as the total, but its parts add up to 40 (31 + 9) [table-total]',
        '  papers/report.pdf, p. 7, Total › 2023/24',
        '  “Total 47 41 42”',
        '  printed 42, computed 40',
        '  A total is compared with the sum of its lines.',
        '',
        '1 error, 0 warnings, 0 notes',
        '',
      ].join('\n'),
    )
  })

  it('says that nothing was found only behind what was checked', () => {
    expect(reported()).toBe('17 figures: 12 checked, 3 unverified, 2 unreadable\n\nnothing found\n')
  })

  it('puts errors before warnings and notes', () => {
    const lines = reported(
      findingWith({ id: 'n', severity: 'note' }),
      findingWith({ id: 'w', severity: 'warning' }),
      findingWith({ id: 'e' }),
    )
    expect(lines.match(/^\w+(?=: 42)/gm)).toEqual(['error', 'warning', 'note'])
  })

  it('puts what follows from a finding under it, at any depth', () => {
    const text = reported(
      findingWith({ id: 'c', cause: 'b', message: 'third' }),
      findingWith({ id: 'b', cause: 'a', message: 'second', severity: 'warning' }),
      findingWith({ id: 'a', message: 'first' }),
    )
    expect(text.indexOf('error: first')).toBeLessThan(text.indexOf('└ follows from it: error: third'))
    expect(text).toContain('└ follows from it: warning: second (papers/report.pdf, p. 7)')
    expect(text.match(/^error:/gm)).toHaveLength(1)
  })

  it('keeps findings that name each other as causes', () => {
    const text = reported(findingWith({ id: 'a', cause: 'b' }), findingWith({ id: 'b', cause: 'a' }))
    expect(text.match(/42 is printed/g)).toHaveLength(2)
  })

  it('says once what a check does, and always what is particular to a finding', () => {
    const rule = {
      title: 'Totals',
      explanation: 'A total is compared with the sum of its lines.',
      otherReading: null,
    }
    const particular = `${rule.explanation} Look at 9 first.`
    const findings = [findingWith(), findingWith({ id: 'f2', explanation: particular })]
    const text = textReport(validationWith(findings), { ...inPipe, rules: { 'table-total': rule } })
    expect(text.match(/A total is compared/g)).toHaveLength(1)
    expect(text).toContain('  Look at 9 first.')
  })

  it('shows a range only where it is one, and no noise of binary fractions', () => {
    const text = reported(findingWith({ published: 0.1 + 0.2, computed: 1234.5, interval: [1234, 1235] }))
    expect(text).toContain('printed 0.3, computed 1,234.5 (1,234 to 1,235)')
  })

  it('tells papers that were not read, and what the baseline knows', () => {
    const validation = validationWith([], { known: 3 })
    validation.papers.push({
      file: 'scan.pdf',
      paper: null,
      outcome: 'needs-ocr',
      message: 'needs OCR',
      coverage: { figures: 0, checked: 0, unverified: 0, unreadable: 0 },
    })
    const text = textReport(validation, inPipe)
    expect(text).toContain('  scan.pdf: needs OCR')
    expect(text).toContain('nothing found; 3 known to the baseline')
  })

  it('lets no words of a paper steer the terminal or a workflow runner', () => {
    const text = reported(findingWith({ message: hostileText, source: { quote: hostileText } }))
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what must not be there
    expect(text).not.toMatch(/\u001b|\u0007|::|##\[/)
  })
})
