import { writeFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { readReview } from '../../src/sources/read-review.js'
import { testFolder } from '../making/folder.js'

const header = 'id,verdict,note,record,paper,page,boxes,quote,value,reading'
const figure = (verdict: string, value = '0.19') =>
  `p1,${verdict},,a-p1,sha256:${'a'.repeat(64)},1,10 20 30 40,The rate,${value},custody.rate|derby`
const reviewOf = async (...lines: string[]) => {
  const file = testFolder()('review.csv')
  writeFileSync(file, `${lines.join('\r\n')}\r\n`)
  return readReview(file)
}
const messagesOf = async (...lines: string[]) => {
  const reading = await reviewOf(...lines)
  return reading.ok ? [] : reading.messages
}

describe('readReview', () => {
  it.each([
    ['', null],
    ['right', 'right'],
    [' Wrong ', 'wrong'],
    ['RIGHT', 'right'],
  ])('reads a verdict of %j', async (word, verdict) => {
    const reading = await reviewOf(header, figure(word))
    expect(reading.ok && reading.lines[0]).toMatchObject({
      line: 2,
      verdict,
      place: { page: 1, value: 0.19 },
    })
  })

  it('reads what spreadsheets make of a file: other separators, an order of its own, columns more', async () => {
    const paper = `sha256:${'a'.repeat(64)}`
    const reading = await reviewOf(
      'sep=;',
      'mine;value;reading;verdict;note;record;paper;page;boxes;quote',
      `x;0.19;custody.rate;wrong;"a; b";a-p1;${paper};1;;q`,
      ';;;;;;;;;',
    )
    expect(reading.ok && reading.lines).toEqual([
      expect.objectContaining({ verdict: 'wrong', place: expect.objectContaining({ boxes: [] }) }),
    ])
  })

  it('takes a line without a figure for one that somebody added', async () => {
    const reading = await reviewOf(header, ',,missed on p. 3,,,,,,,')
    expect(reading.ok && reading.lines[0]).toMatchObject({ place: null, cells: { note: 'missed on p. 3' } })
  })

  it('names the line and the words allowed where a verdict cannot be read', async () => {
    expect(await messagesOf(header, figure('right'), figure('rihgt'))).toEqual([
      'line 3: “rihgt” is no verdict; write “right” or “wrong”, or leave it empty (corrections go into “note”)',
    ])
  })

  it('tells five of many bad lines', async () => {
    const messages = await messagesOf(header, ...Array.from({ length: 9 }, (_, index) => figure(`x${index}`)))
    expect(messages).toHaveLength(6)
    expect(messages.at(-1)).toBe('and 4 more lines like these')
  })

  it('names the cell that is no longer what was written there', async () => {
    expect(await messagesOf(header, figure('right', '19-Jan'))).toEqual([
      'line 2, column “value”: “19-Jan” is not what yjs wrote there',
    ])
  })

  it('refuses two verdicts of one figure', async () => {
    expect(await messagesOf(header, figure('right'), figure('wrong'))).toEqual([
      'lines 2 and 3 say of one figure that it is right and wrong',
    ])
  })

  it.each([
    [['id,verdict', 'a,right'], /^is no review: it has no column “record”, /],
    [['[{"id": 1}]'], /^is JSON/],
    [[header, 'p1,right'], /^line 2: the row has 2 cells/],
  ])('refuses %j', async (lines, message) => {
    expect((await messagesOf(...lines))[0]).toMatch(message)
  })
})
