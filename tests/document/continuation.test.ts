import { describe, expect, it } from 'vitest'
import { joinContinued } from '../../src/document/continuation.js'
import { textOf } from '../../src/document/paragraphs.js'
import { paragraphsFrom } from './laid-out.js'
import { column, type Print, pageOf } from './printed-page.js'

/** What stands at the foot of one page and at the head of the next, joined; a bar parts the paragraphs. */
function read(foot: readonly Print[], head: readonly Print[], pages: readonly number[] = [1, 2]): string {
  const printed = [foot, head].map((prints, index) => pageOf(prints, { number: pages[index] ?? 0 }))
  return joinContinued(paragraphsFrom(printed))
    .map((parts) => parts.flatMap(({ lines }) => lines.map(textOf)).join(' '))
    .join(' | ')
}

const at = (text: string, rest: Partial<Print> = {}): Print => ({ text, x: 60, y: 100, ...rest })

describe('a sentence at the foot of a page', () => {
  it.each<[string, Print, Print, boolean]>([
    ['goes on in a small letter', at('The number fell and'), at('rose again.'), true],
    ['goes on behind an abbreviation', at('The panel, services etc.'), at('were asked.'), true],
    ['goes on in brackets', at('The number fell'), at('(see below).'), true],
    ['is at its end', at('The number fell.'), at('rose again.'), false],
    ['does not go on in a list', at('The number fell and'), at('• rose again'), false],
    ['does not go on in other type', at('The number fell and'), at('rose again.', { size: 8 }), false],
    ['does not go on in a figure', at('The number fell and'), at('12%'), false],
    ['does not go on in a new sentence', at('The number fell'), at('Custody was used.'), false],
    ['is no heading', at('Custody', { bold: true }), at('was used.', { bold: true }), false],
  ])('%s', (_, foot, head, joins) => {
    expect(read([foot], [head])).toBe(
      [foot, head].map(({ text }) => text.replace('• ', '')).join(joins ? ' ' : ' | '),
    )
  })

  it('goes on in a capital where its last line had no more room', () => {
    const foot = (last: string) => column(60, 100, ['The teams that work in the city and in', last])
    const head = column(60, 100, ['Northtown met the young people who live', 'there.'])
    expect(read(foot('the towns around it were joined there by'), head)).not.toContain('|')
    expect(read(foot('the towns around it'), head)).toContain('|')
  })

  it('does not go on two pages later', () => {
    expect(read([at('The number fell and')], [at('rose again.')], [1, 3])).toContain('|')
  })
})

it('keeps each paragraph once, in order of its beginning', () => {
  const paragraphs = paragraphsFrom([
    pageOf([at('The number fell and')]),
    pageOf([at('rose again.')], { number: 2 }),
  ])
  expect(joinContinued(paragraphs).flat()).toEqual(paragraphs)
})
