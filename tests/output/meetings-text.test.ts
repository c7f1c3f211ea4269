import { describe, expect, it } from 'vitest'
import type { ListedMeeting, ListedPaper } from '../../src/output/listed-meeting.js'
import { meetingsCsv } from '../../src/output/meetings-csv.js'
import { meetingsText } from '../../src/output/meetings-text.js'
import { plainStyle } from '../../src/output/style.js'

const pack: ListedPaper = {
  kind: 'pack',
  item: null,
  title: 'Pack',
  url: 'https://council.example/p.pdf',
  size: null,
}
const meeting: ListedMeeting = {
  id: 3,
  committee: { id: 1, title: 'Cabinet' },
  date: '2024-09-12',
  time: null,
  cancelled: false,
  published: [],
  url: 'https://council.example/m3',
  items: [],
  papers: [],
  failure: null,
}
const linesOf = (...meetings: Partial<ListedMeeting>[]) =>
  meetingsText(
    meetings.map((parts) => ({ ...meeting, ...parts })),
    plainStyle,
  )
    .trimEnd()
    .split('\n')

describe('the list of meetings', () => {
  it.each<[string, Partial<ListedMeeting>, string]>([
    ['says that nothing is published', {}, '  2024-09-12        nothing published'],
    [
      'says what is',
      { time: '17:30', published: ['Agenda', 'Minutes'] },
      '  2024-09-12 17:30  Agenda, Minutes',
    ],
    [
      'says of a cancelled one only that',
      { cancelled: true, published: ['Agenda'] },
      '  2024-09-12        cancelled',
    ],
    ['says why papers are missing', { failure: 'timed out' }, '    papers not listed: timed out'],
  ])('%s', (_rule, parts, line) => {
    expect(linesOf(parts)).toContain(line)
  })

  it('puts the meetings of a committee together', () => {
    const other = { id: 2, title: 'Scrutiny' }
    const lines = linesOf({}, { committee: other }, { date: '2024-10-12' })
    expect(lines.filter((line) => !line.startsWith(' ') && line !== '')).toEqual([
      'Cabinet',
      'Scrutiny',
      '3 meetings · 0 papers',
    ])
  })

  it.each([
    [[948_400], '1 meeting · 1 paper · 948 KB'],
    [[12], '1 meeting · 1 paper · 1 KB'],
    [[9_200_000], '1 meeting · 1 paper · 9.2 MB'],
    [[29_200_000, null], '1 meeting · 2 papers · 29 MB in 1 of them'],
    [[null], '1 meeting · 1 paper'],
  ])('sums papers of %j bytes as “%s”', (sizes, sum) => {
    expect(linesOf({ papers: sizes.map((size) => ({ ...pack, size })) }).at(-2)).toBe(sum)
  })

  it('gives the next command with an address that ends no quote', () => {
    const url = "https://council.example/p.pdf?x='; rm x"
    expect(linesOf({ papers: [{ ...pack, url }] }).at(-1)).toContain(
      "yjs extract 'https://council.example/p.pdf?x=%27; rm x' ",
    )
  })
})

describe('the list of meetings as CSV', () => {
  it('has a row for each paper, and one for a meeting without any', () => {
    const [header, ...rows] = meetingsCsv([
      meeting,
      { ...meeting, id: 4, papers: [pack, { ...pack, item: '7' }] },
    ])
      .trimEnd()
      .split('\r\n')
    const columns = header?.split(',') ?? []
    const cells = (name: string) => rows.map((row) => row.split(',')[columns.indexOf(name)])
    expect(cells('meeting_id')).toEqual(['3', '4', '4'])
    expect(cells('item')).toEqual(['', '', '7'])
    expect(cells('title')).toEqual(['', 'Pack', 'Pack'])
  })
})
