import { expect, it } from 'vitest'
import { Hyphenation } from '../../src/document/hyphenation.js'
import { textOfParagraph } from '../../src/document/paragraph-text.js'
import { paragraphsFrom } from './laid-out.js'
import { column, pageOf } from './printed-page.js'

const hyphenation = new Hyphenation(['well-being', 'recruitment'])
const placed = (...lines: readonly string[]) =>
  textOfParagraph(paragraphsFrom([pageOf(column(60, 100, lines))]), hyphenation)

it.each<[string, string[], string]>([
  ['lines become one text', ['the number of', 'children fell'], 'the number of children fell'],
  ['a word broken at a line’s end is whole', ['the recruit-', 'ment of carers'], 'the recruitment of carers'],
  ['a hyphen of the word stays', ['care for the well-', 'being of all'], 'care for the well-being of all'],
  ['a hyphen inside of a line stays', ['a recruit- ment', 'drive'], 'a recruit- ment drive'],
  ['footnote marks go', ['the schools ^6 in the city'], 'the schools in the city'],
  ['a stop behind a footnote mark stands at its word', ['in the city ^12 .'], 'in the city.'],
  ['a raised ending stands at its number', ['on the 31 ^st of March'], 'on the 31st of March'],
  ['a raised ending without a number is a mark', ['the panel ^st of March'], 'the panel of March'],
])('%s', (_, lines, text) => {
  expect(placed(...lines).text).toBe(text)
})

it('says of every word where in the text it stands, a broken one in its two parts', () => {
  const { text, pieces } = placed('the recruit-', 'ment of carers')
  expect(pieces.map(({ start, end, box }) => [text.slice(start, end), box?.[1]])).toEqual([
    ['the', 100],
    ['recruit', 100],
    ['ment', 112],
    ['of', 112],
    ['carers', 112],
  ])
})
