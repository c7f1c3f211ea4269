import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import ajv from 'ajv-draft-04'
import formats from 'ajv-formats'
import type { Log } from 'sarif'
import { describe, expect, it } from 'vitest'
import { sarifReport } from '../../../src/output/reports/sarif-report.js'
import { findingWith, hostileText, inPipe, validationWith } from '../../making/validation.js'

// The schema that OASIS published for SARIF 2.1.0, out of Microsoft's own test package for SARIF.
const schemaFile = createRequire(import.meta.url).resolve(
  '@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json',
)
// One pattern of the published schema is no regular expression under the `u` flag.
const validator = new ajv.default({ strict: false, allErrors: true, unicodeRegExp: false })
formats.default(validator)
const keepsToSchema = validator.compile(JSON.parse(readFileSync(schemaFile, 'utf8')))

const logOf = (...findings: ReturnType<typeof findingWith>[]): Log =>
  JSON.parse(sarifReport(validationWith(findings), inPipe)) as Log

describe('sarifReport', () => {
  it.each([
    ['nothing found', []],
    [
      'findings of each severity',
      [findingWith(), findingWith({ severity: 'warning' }), findingWith({ severity: 'note' })],
    ],
    [
      'a finding without page, numbers or cell',
      [findingWith({ published: null, computed: null, source: { page: null, table: null, quote: '' } })],
    ],
    [
      'hostile words',
      [
        findingWith({
          message: hostileText,
          title: hostileText,
          source: { quote: hostileText, file: 'a b/ü#?%.pdf' },
        }),
      ],
    ],
  ])('keeps to the schema of SARIF 2.1.0: %s', (_, findings) => {
    const log = logOf(...findings)
    expect(keepsToSchema(log), JSON.stringify(keepsToSchema.errors)).toBe(true)
  })

  it('refuses what is no SARIF, so that the test above can fail', () => {
    expect(keepsToSchema({ version: '2.1.0', runs: [{ results: [] }] })).toBe(false)
  })

  it('gives page and box in the properties of the region, and the page as line', () => {
    const [result] = logOf(findingWith()).runs[0]?.results ?? []
    expect(result?.locations?.[0]?.physicalLocation).toMatchObject({
      artifactLocation: { uri: 'papers/report.pdf' },
      region: {
        startLine: 7,
        snippet: { text: 'Total 47 41 42' },
        properties: { page: 7, boxes: [[10, 20, 30, 40]] },
      },
    })
  })

  it('writes file names as URIs', () => {
    const [result] = logOf(findingWith({ source: { file: 'a b/50%#1.pdf' } })).runs[0]?.results ?? []
    expect(result?.locations?.[0]?.physicalLocation?.artifactLocation?.uri).toBe('a%20b/50%25%231.pdf')
  })

  it('tells failed papers as notifications of a run that did not succeed', () => {
    const validation = validationWith([])
    const failed = {
      ...validation.papers[0],
      file: 'x.pdf',
      outcome: 'damaged' as const,
      message: 'is damaged',
    }
    const log = JSON.parse(
      sarifReport({ ...validation, papers: [failed as (typeof validation.papers)[number]] }, inPipe),
    ) as Log
    expect(log.runs[0]?.invocations?.[0]).toMatchObject({
      executionSuccessful: false,
      toolExecutionNotifications: [{ level: 'error', message: { text: 'is damaged' } }],
    })
  })
})
