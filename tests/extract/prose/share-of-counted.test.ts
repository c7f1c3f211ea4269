import { describe, expect, it } from 'vitest'
import { linesOf } from '../../making/prose.js'

const sharesOf = (...parts: readonly string[]) => linesOf(...parts).filter((line) => line.includes('.share '))

describe('the share that members have in a count', () => {
  it.each([
    [
      'is said by the whole and, behind the verb, the member',
      [
        'At 31 March 2016, 67% of the children on a child protection plan were under the category of neglect.',
      ],
      ['cp.children.share 67 percent 2016-03-31 category_of_abuse=neglect'],
    ],
    [
      'is said of the whole that opens the sentence',
      [
        '# Child protection plans at 31 March 2016',
        'Of children on a child protection plan, 44% were under the category of neglect.',
      ],
      ['cp.children.share 44 percent 2016-03-31 category_of_abuse=neglect'],
    ],
    [
      'is said by the member that accounts for it, and by the next one',
      ['In 2015/16 boys made up 81% of first-time entrants and girls 19%.'],
      [
        'fte.entrants.share 81 percent FY2015/16 sex=male',
        'fte.entrants.share 19 percent FY2015/16 sex=female',
      ],
    ],
    [
      'goes on in what it is down from',
      [
        'At 31 March 2016, 67% of the children on a child protection plan were under the category of neglect. This figure is down from 69% at 31 March 2015.',
      ],
      [
        'cp.children.share 67 percent 2016-03-31 category_of_abuse=neglect',
        'cp.children.share 69 percent 2015-03-31 category_of_abuse=neglect',
      ],
    ],
    [
      'is the bracket that its part over the whole comes to',
      ['At 31 March 2016 there were 250 children on a child protection plan, of whom 120 (48%) were boys.'],
      ['cp.children.share 48 percent 2016-03-31 sex=male'],
    ],
  ])('%s', (_behaviour, parts, lines) => {
    expect(sharesOf(...parts)).toEqual(lines)
  })

  it.each([
    [
      'a bracket that no part over the whole comes to',
      ['At 31 March 2016 there were 250 children on a child protection plan, of whom 120 (62%) were boys.'],
    ],
    [
      'a part that no member of the metric names',
      ['At 31 March 2016, 33% of the children on a child protection plan had a bicycle.'],
    ],
    [
      'a member that says of whom the share is taken',
      ['At 31 March 2016, 33% of the boys on a child protection plan were sad.'],
    ],
    [
      'a share of a part, where two members are said',
      ['At 31 March 2016, 33% of the boys on a child protection plan were under the category of neglect.'],
    ],
    [
      'a share of all residents, of whom children are but a part',
      ['In 2015, 24% of the population were aged 0-17.'],
    ],
    [
      'what is said of the number before',
      ['In 2015/16, 24% of first-time entrants were boys, and 68% reoffended.'],
      ['fte.entrants.share 24 percent FY2015/16 sex=male'],
    ],
    [
      'two members together',
      [
        'At 31 March 2016, 80% of the children on a child protection plan were under the category of neglect or emotional abuse.',
        'At 31 March 2016, neglect and emotional abuse accounted for 80% of children on a child protection plan.',
      ],
    ],
    [
      'a share of a part that the sentence before has counted or shared',
      [
        'At 31 March 2016, 120 boys were on a child protection plan. 67% of these were under the category of neglect.',
        'At 31 March 2016, 67% of the children on a child protection plan were under the category of neglect. Of these, 55% were boys.',
      ],
      ['cp.children.share 67 percent 2016-03-31 category_of_abuse=neglect'],
    ],
    [
      'what goes on about a number that was not understood',
      [
        'At 31 March 2016, 67% of the children on a child protection plan were under the category of neglect and 12% had moved home, up from 9% at 31 March 2015.',
      ],
      ['cp.children.share 67 percent 2016-03-31 category_of_abuse=neglect'],
    ],
    [
      'what the opening whole of a sentence is not of',
      [
        '# Child protection plans at 31 March 2016',
        'Of the children on a child protection plan, 12% of boys went missing.',
      ],
    ],
  ] as [string, string[], string[]?][])('is not %s', (_reason, parts, lines = []) => {
    expect(sharesOf(...parts)).toEqual(lines)
  })

  it('makes no count of another share that it is compared with', () => {
    const lines = linesOf(
      'At 31 March 2016, 67% of the children on a child protection plan were under the category of neglect. This compares with 48% nationally.',
    )
    expect(lines).toEqual([
      'cp.children.share 67 percent 2016-03-31 category_of_abuse=neglect',
      'cp.children.share 48 percent 2016-03-31 @national category_of_abuse=neglect',
    ])
  })

  it('is of each of two wholes that a sentence names', () => {
    const lines = sharesOf(
      'In 2015/16, 81% of first-time entrants were boys and 45% of children in need were girls.',
    )
    expect(lines[0]).toBe('fte.entrants.share 81 percent FY2015/16 sex=male')
    expect(lines.filter((line) => line.includes('fte.entrants'))).toHaveLength(1)
  })

  it('gives way to a metric of its own', () => {
    const lines = linesOf('At 31 March 2016, 62% of looked after children were placed with foster carers.')
    expect(lines.join('\n')).toMatch(/^cla\.placed_share 62 percent 2016-03-31/)
  })
})
