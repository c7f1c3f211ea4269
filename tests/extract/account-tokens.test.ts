import { readFile } from 'node:fs/promises'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { loadCatalogue } from '../../schemas/catalogue.js'
import type { Document } from '../../src/document/model.js'
import { extractRecords } from '../../src/extract/extract-records.js'
import { numberTokens } from '../../src/language/number-tokens.js'
import { readPaper } from '../../src/pipeline/read-paper.js'
import { documentOf, type Part, paper } from '../making/prose.js'
import { tableOf } from './table/table-of.js'

const catalogue = loadCatalogue()

/** Every number-like token that a paper prints: in its blocks, their markers, its tables, its stamps and margins. */
function printedTokens({ blocks, pages }: Document): string[] {
  const texts = [
    ...blocks.flatMap((block) =>
      block.kind === 'table' ? block.table.cells.map(({ text }) => text) : [block.marker ?? '', block.text],
    ),
    ...pages.flatMap(({ furniture }) => furniture.map(({ text }) => text)),
  ]
  return texts.flatMap((text) => numberTokens(text).map(({ start, end }) => text.slice(start, end)))
}

function checkBins(document: Document, unlisted = false): void {
  const { records, tokens } = extractRecords(document, catalogue, paper, { unlisted })
  const ids = new Set(records.map(({ id }) => id))
  expect(tokens.map(({ text }) => text).sort()).toEqual(printedTokens(document).sort())
  for (const { bin, reason, record } of tokens) {
    if (bin === 'recorded') expect(ids).toContain(record)
    else expect(record).toBeNull()
    expect(reason !== null).toBe(bin === 'ignored')
  }
  const recorded = new Set(tokens.flatMap(({ record }) => record ?? []))
  expect([...ids].filter((id) => !recorded.has(id))).toEqual([])
}

const number = fc.oneof(
  fc.nat(2500).map(String),
  fc.constantFrom(
    '12%',
    '0.3 per 1,000',
    '£2.1m',
    'three',
    '2015/16',
    '31 March 2016',
    'one',
    '(40%)',
    'SO14',
  ),
)
const words = fc.constantFrom(
  'first-time entrants',
  'custody rate',
  'of the',
  'children looked after',
  'biscuits',
  'rose from',
  'to',
  'in',
  'aged',
  'section',
  'target',
  'For example, if',
  'these',
  'teams',
  'and',
  '(',
  ')',
  '.',
  ', ',
  'Leeds',
  'girls',
)
const sentence = fc
  .array(fc.oneof(number, words), { minLength: 1, maxLength: 14 })
  .map((parts) => parts.join(' '))
const table = fc
  .array(fc.array(fc.oneof(number, words), { minLength: 3, maxLength: 3 }), { minLength: 2, maxLength: 5 })
  .map((rows) => tableOf(rows))
const part: fc.Arbitrary<Part> = fc.oneof(
  sentence,
  sentence.map((text) => `# ${text}`),
  sentence.map((text) => `- ${text}`),
  number,
  table,
)

describe('every number of a paper', () => {
  it('ends in exactly one bin, whatever the paper says', () => {
    fc.assert(
      fc.property(fc.array(part, { maxLength: 8 }), fc.boolean(), (parts, unlisted) => {
        checkBins(documentOf(parts), unlisted)
      }),
      { numRuns: 200 },
    )
  })

  it.each(['youth-justice-report.pdf', 'scrutiny-pack.pdf'])(
    'ends in exactly one bin in %s',
    async (name) => {
      const reading = await readPaper(await readFile(`fixtures/${name}`))
      if (!reading.ok) throw new Error(reading.failure.message)
      checkBins(reading.value.document)
      checkBins(reading.value.document, true)
    },
  )

  it('is named with its labels where it stands in a table', () => {
    const document = documentOf([
      tableOf([
        ['Measure', '2015/16'],
        ['Biscuits', '14'],
      ]),
    ])
    const { tokens } = extractRecords(document, catalogue, paper)
    expect(tokens.find(({ text }) => text === '14')).toMatchObject({
      bin: 'unrecognised',
      context: 'Biscuits › 2015/16: 14',
    })
  })

  it.each([
    ['the ticks of an axis', ['40', '30', '20', '10', '0'], 'axis-tick'],
    ['the years under an axis', ['2015', '17', '2016', '12', '2017', '31'], 'axis-tick'],
    [
      'the page numbers of a table of contents',
      ['Summary 2', 'The authority 4', 'The board 4', 'Care 9', 'Method 17'],
      'page-number',
    ],
  ])('is ignored as one of %s', (_what, parts, reason) => {
    const { tokens } = extractRecords(documentOf(parts), catalogue, paper)
    const expected = parts.filter((text) => reason !== 'axis-tick' || parts.length === 5 || text.length === 4)
    expect(tokens.filter((token) => token.reason === reason).length).toBe(expected.length)
  })

  it('stays unrecognised where a chart prints figures without order', () => {
    const { tokens } = extractRecords(documentOf(['61', '58', '40', '28', '26']), catalogue, paper)
    expect(tokens.map(({ bin }) => bin)).toEqual(Array(5).fill('unrecognised'))
  })
})
