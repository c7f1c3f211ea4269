import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { validateXML } from 'xmllint-wasm'
import { junitReport } from '../../../src/output/reports/junit-report.js'
import { findingWith, hostileText, inPipe, validationWith } from '../../making/validation.js'

const schema = readFileSync(new URL('junit.xsd', import.meta.url), 'utf8')

async function problemsOf(contents: string): Promise<string[]> {
  const { errors } = await validateXML({ xml: [{ fileName: 'report.xml', contents }], schema: [schema] })
  return errors.map(({ message }) => message)
}

const reported = (...findings: ReturnType<typeof findingWith>[]): string =>
  junitReport(validationWith(findings), inPipe)

describe('junitReport', () => {
  it.each([
    ['nothing found', []],
    [
      'findings of each severity',
      [findingWith(), findingWith({ severity: 'warning' }), findingWith({ severity: 'note' })],
    ],
    [
      'hostile words',
      [
        findingWith({
          message: `${hostileText}\u0000\ud800\uffff`,
          source: { quote: hostileText, file: '"<&>.pdf' },
        }),
      ],
    ],
  ])('keeps to the schema: %s', async (_, findings) => {
    expect(await problemsOf(reported(...findings))).toEqual([])
  })

  it('refuses what is no JUnit report, so that the test above can fail', async () => {
    expect(await problemsOf('<testsuites><case/></testsuites>')).not.toEqual([])
  })

  it('fails the findings that fail the run, and lets the others pass with their text', () => {
    const findings = [findingWith(), findingWith({ id: 'w', severity: 'warning', message: 'doubtful' })]
    expect(reported(...findings)).toBe(
      [
        '<?xml version="1.0" encoding="UTF-8"?>',
        '<testsuites name="council-figures" tests="3" failures="1" errors="0">',
        '  <testsuite name="papers/report.pdf" tests="3" failures="1" errors="0">',
        '    <testcase classname="papers/report.pdf" name="read">',
        '      <system-out>17 figures: 12 checked, 3 unverified, 2 unreadable</system-out>',
        '    </testcase>',
        '    <testcase classname="papers/report.pdf" name="table-total: 42 is printed as the total, but its parts add up to 40 (31 + 9)">',
        '      <failure type="error" message="42 is printed as the total, but its parts add up to 40 (31 + 9)">papers/report.pdf, p. 7, Total › 2023/24',
        '“Total 47 41 42”',
        'printed 42, computed 40',
        'A total is compared with the sum of its lines.</failure>',
        '    </testcase>',
        '    <testcase classname="papers/report.pdf" name="table-total: doubtful">',
        '      <system-out>warning: doubtful',
        'papers/report.pdf, p. 7, Total › 2023/24',
        '“Total 47 41 42”',
        'printed 42, computed 40',
        'A total is compared with the sum of its lines.</system-out>',
        '    </testcase>',
        '  </testsuite>',
        '</testsuites>',
        '',
      ].join('\n'),
    )
    const strict = junitReport(validationWith(findings), { ...inPipe, failOn: 'warning' })
    expect(strict).toContain('failures="2"')
  })
})
