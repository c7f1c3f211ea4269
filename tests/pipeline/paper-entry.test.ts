import { describe, expect, it } from 'vitest'
import type { PageOutcome } from '../../src/document/model.js'
import type { TokenAccount } from '../../src/extract/token-account.js'
import { type EntryParts, entryOf } from '../../src/pipeline/paper-entry.js'
import { paperOfBytes } from '../../src/sources/paper-source.js'
import { documentOf } from '../making/prose.js'
import { recordWith } from '../making/record.js'
import { printedPage } from '../tables/printed-page.js'

const entry = (parts: Partial<EntryParts> = {}, outcomes: readonly PageOutcome[] = ['ok']) =>
  entryOf({
    source: paperOfBytes('a.pdf', new Uint8Array()),
    paper: 'sha256:a',
    document: documentOf([], {
      kind: 'pdf',
      pages: outcomes.map((outcome, index) => printedPage({ outcome, number: index + 1 })),
    }),
    remark: null,
    records: [],
    reread: null,
    tokens: [],
    ...parts,
  })

const token = (bin: TokenAccount['bin'], parts: Partial<TokenAccount> = {}): TokenAccount => ({
  page: 1,
  text: '7',
  context: '',
  bin,
  reason: null,
  record: null,
  ...parts,
})

describe('entryOf', () => {
  it.each<[string, PageOutcome[], string, string | null]>([
    ['all pages that were read', ['ok', 'empty'], 'ok', null],
    ['blank pages alone', ['empty'], 'ok', null],
    ['one scan among others', ['ok', 'needs-ocr'], 'partial', '1 of 2 pages have no text to read'],
    ['scans, and a blank page', ['needs-ocr', 'empty', 'needs-ocr'], 'needs-ocr', 'none of its 3 pages'],
    ['a page that was lost among scans', ['needs-ocr', 'failed'], 'partial', '1 of 2 pages'],
    ['pages that were read in part', ['ok', 'partial', 'partial'], 'partial', '2 of 3 pages'],
  ])('says of %s what became of the paper', (_, outcomes, outcome, message) => {
    const told = entry({}, outcomes)
    expect(told.outcome).toBe(outcome)
    expect(told.pages.map((each) => each.outcome)).toEqual(outcomes)
    if (message === null) expect(told.message).toBeNull()
    else expect(told.message).toContain(message)
  })

  it('keeps no user name or password of a link', () => {
    const document = documentOf([], {
      links: [{ title: 'Pack', url: 'https://me:secret@council.example/pack.pdf', item: null }],
    })
    expect(entry({ document }).links).toEqual([
      { title: 'Pack', url: 'https://…@council.example/pack.pdf', item: null },
    ])
  })

  it('puts all that is to be said into one line', () => {
    const reread = { confirmed: [], withheld: [], unchecked: [], failure: 'a password' }
    expect(entry({ remark: 'repaired', reread }, ['failed']).message).toBe(
      'repaired; 1 of 1 pages could not be read whole; a second reading was not possible: a password',
    )
  })

  it('puts every token in one bin, and those of figures that were left out among the ignored ones', () => {
    const withheld = recordWith({ id: 'withheld' })
    const { tokens } = entry({
      records: [recordWith({ id: 'kept' })],
      reread: { confirmed: [], withheld: [withheld], unchecked: [], failure: null },
      tokens: [
        token('recorded', { record: 'kept' }),
        token('recorded', { record: 'withheld' }),
        token('recorded', { record: 'unsure' }),
        token('ignored', { reason: 'page-number' }),
        token('ignored', { reason: 'page-number' }),
        token('ignored'),
        token('unrecognised'),
      ],
    })
    expect(tokens).toEqual({
      recorded: 1,
      ignored: { 'low-confidence': 1, 'not-confirmed': 1, 'page-number': 2, unstated: 1 },
      unrecognised: 1,
    })
    expect(Object.keys(tokens?.ignored ?? {})).toEqual([...Object.keys(tokens?.ignored ?? {})].sort())
  })

  it('counts figures as re-read only where the second engine could read their page', () => {
    const [a, b, c] = ['a', 'b', 'c'].map((id) => recordWith({ id }))
    const reread = { confirmed: a ? [a] : [], withheld: b ? [b] : [], unchecked: c ? [c] : [], failure: null }
    expect(entry({ reread }).reread).toEqual({ checked: 2, confirmed: 1, withheld: 1 })
  })
})

it('tells numbers that nobody sees from those that a watermark prints', () => {
  const hiddenWord = (text: string, reason: 'clipped' | 'watermark') => ({
    text,
    reason,
    box: [0, 0, 1, 1] as const,
  })
  const page = printedPage({
    hidden: [hiddenWord('61', 'clipped'), hiddenWord('DRAFT', 'watermark'), hiddenWord('2024', 'watermark')],
  })
  const { message, tokens } = entry({ document: documentOf([], { kind: 'pdf', pages: [page] }) })
  expect(message).toBe('1 number that nobody sees on the page left out; 1 number of a watermark left out')
  expect(tokens?.ignored).toEqual({ 'not-seen': 2 })
})
