import { describe, expect, it } from 'vitest'
import { linesOf } from '../../making/prose.js'
import { tableOf } from '../table/table-of.js'

const table = tableOf(
  [
    ['', '31 March 2015'],
    ['Children looked after', '338'],
    ['Children with a child protection plan', '178'],
  ],
  { caption: 'Children we work with' },
)

describe('a whole that the paper stated before', () => {
  it('says what its parts are parts of, though it stands in a table', () => {
    const lines = linesOf('# Children’s social care', table, 'Of the 338, 187 are boys and 151 are girls.')
    expect(lines.some((line) => /^cla\.children 187 .*sex=male/.test(line))).toBe(true)
  })

  it('opens the sentence about its parts', () => {
    const lines = linesOf('# Children’s social care', table, 'Of the 178, 97 are boys.')
    expect(lines.some((line) => /^cp\.children 97 .*sex=male/.test(line))).toBe(true)
  })

  it('says nothing where it was stated of another area', () => {
    const national = tableOf(
      [
        ['', 'England'],
        ['Children looked after at 31 March 2015', '69540'],
      ],
      { caption: 'Children we work with' },
    )
    const lines = linesOf('# Children’s social care', national, 'Of the 69,540, 38,530 are boys.')
    expect(lines.some((line) => line.includes(' 38530 '))).toBe(false)
  })

  it('says nothing where two things have its value', () => {
    const both = tableOf(
      [
        ['', '31 March 2015'],
        ['Children looked after', '338'],
        ['Children with a child protection plan', '338'],
      ],
      { caption: 'Children we work with' },
    )
    const lines = linesOf('# Children’s social care', both, 'Of the 338, 187 are boys.')
    expect(lines.some((line) => line.includes(' 187 '))).toBe(false)
  })
})
