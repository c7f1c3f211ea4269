import { describe, expect, it } from 'vitest'
import { githubReport } from '../../../src/output/reports/github-report.js'
import { findingWith, hostileText, inPipe, validationWith } from '../../making/validation.js'

const lines = (...findings: ReturnType<typeof findingWith>[]): string[] =>
  githubReport(validationWith(findings), inPipe).trimEnd().split('\n')

describe('githubReport', () => {
  it('writes one command a finding, with file and title', () => {
    expect(lines(findingWith({ severity: 'note', title: 'A, b: c' }))).toEqual([
      '17 figures: 12 checked, 3 unverified, 2 unreadable',
      '::notice file=papers/report.pdf,title=A%2C b%3A c::papers/report.pdf, p. 7: 42 is printed as the total, but its parts add up to 40 (31 + 9)%0Aprinted 42, computed 40%0AA total is compared with the sum of its lines.',
      '0 errors, 0 warnings, 1 note',
    ])
  })

  it('keeps to ten annotations of a level and says how many are in the summary', () => {
    const many = (severity: 'error' | 'warning', count: number) =>
      Array.from({ length: count }, (_, index) => findingWith({ id: `${severity}${index}`, severity }))
    const said = lines(...many('warning', 12), ...many('error', 25))
    expect(said.filter((line) => line.startsWith('::error '))).toHaveLength(10)
    expect(said.filter((line) => line.startsWith('::warning '))).toHaveLength(10)
    expect(said.at(-2)).toBe('17 further findings in the step summary')
  })

  it('lets no words of a paper be a command', () => {
    const commands = lines(
      findingWith({ message: hostileText, source: { quote: hostileText, file: 'a,b::c%.pdf' } }),
    ).filter((line) => line.includes('::'))
    expect(commands).toHaveLength(1)
    expect(commands[0]?.split('::')).toHaveLength(3)
    expect(commands[0]).toContain('file=a%2Cb%3A %3Ac%25.pdf')
  })
})
