import { describe, expect, it } from 'vitest'
import { linesFrom, type Part } from '../making/prose.js'
import { printedPage } from '../tables/printed-page.js'
import { tableOf } from './table/table-of.js'

/** The records of a paper whose page was recognised in a picture. */
const recognised = (...parts: readonly Part[]): string[] =>
  linesFrom({ pages: [printedPage({ number: 1, ocr: { uncertain: [], leaning: 0 } })] }, ...parts)

/** The records of the same words where the file holds them as text. */
const printed = (...parts: readonly Part[]): string[] =>
  linesFrom({ pages: [printedPage({ number: 1 })] }, ...parts)

describe('words of a recognised page that were not read', () => {
  const before = 'In 2009/10 there were 45 first-time entrants.'

  it('leave the figures of their clause without a record, whatever stands before it', () => {
    const unread = `${before} In \ufffd/\ufffd there were 52 first-time entrants.`
    expect(recognised(unread)).toEqual(recognised(before))
    expect(recognised(`${before} In 2010/11 there were 52 first-time entrants.`)).toHaveLength(2)
  })

  it('do not let a later sentence take a time from before them', () => {
    const later = 'There were 52 first-time entrants.'
    expect(recognised(`${before} ${later}`)).toHaveLength(2)
    expect(recognised(`${before} That of \ufffd was another. ${later}`)).toEqual(recognised(before))
  })

  it('let a later sentence take the time that their own sentence states', () => {
    const said = 'In 2009/10 there were 45 first-time entrants, and \ufffd of another.'
    expect(recognised(`${said} There were 52 first-time entrants.`)).toHaveLength(2)
    expect(recognised('# Plans \ufffd', `${said} There were 52 first-time entrants.`)).toHaveLength(2)
  })

  it('leave figures of the same sentence that state what they need', () => {
    expect(recognised('In 2010/11 there were 52 first-time entrants, compared with \ufffd.')).toHaveLength(1)
  })

  it('in a heading date nothing, and nor does what is above it', () => {
    const figure = 'There were 52 first-time entrants.'
    expect(recognised('# Report for 2015/16', '# Youth justice', figure)).toHaveLength(1)
    expect(recognised('# Report for 2015/16', '# Youth justice \ufffd', figure)).toEqual([])
  })

  it.each<[string, string[][], string]>([
    [
      'a column',
      [
        ['', '\ufffd'],
        ['First-time entrants', '52'],
      ],
      'Youth justice 2014/15',
    ],
    [
      'a row',
      [
        ['', '2014/15'],
        ['First-time entrants \ufffd', '52'],
      ],
      'Youth justice',
    ],
    [
      'the caption that would date them',
      [
        ['', 'Number'],
        ['First-time entrants', '52'],
      ],
      'In \ufffd',
    ],
  ])('in the label of %s leave its figures without a record', (_, rows, caption) => {
    expect(recognised(tableOf(rows, { caption }))).toEqual([])
    const read = rows.map((row) =>
      row.map((text) => text.replace('\ufffd', '').trim() || text.replace('\ufffd', '2014/15')),
    )
    expect(recognised(tableOf(read, { caption: caption.replace('\ufffd', '2014/15') }))).toHaveLength(1)
  })

  it('are no matter where the file holds its text: signs there are bullets and icons', () => {
    const text = '\ufffd In 2010/11 there were 52 first-time entrants.'
    expect(printed(text)).toHaveLength(1)
    expect(recognised(text)).toEqual([])
  })
})
