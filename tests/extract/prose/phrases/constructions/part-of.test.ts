import { describe, expect, it } from 'vitest'
import { linesOf, recordsOf } from '../../../../making/prose.js'

describe('a part of a whole, both counted', () => {
  it.each([
    [
      'names the part, its share and the whole',
      ['In 2015/16, 337 (74.1%) of the 455 further offences were committed by boys.'],
      [
        'reoffending.reoffences 337 count FY2015/16 sex=male',
        'reoffending.reoffences_share 74.1 percent FY2015/16 sex=male',
        'reoffending.reoffences 455 count FY2015/16',
      ],
    ],
    [
      'takes the share that the metric has',
      ['In 2015/16, 36 (37.9%) of the 95 young people in the tracked cohort were girls.'],
      [
        'reoffending.cohort 36 count FY2015/16 sex=female',
        'reoffending.cohort_share 37.9 percent FY2015/16 sex=female',
        'reoffending.cohort 95 count FY2015/16',
      ],
    ],
    [
      'gives no figure where the whole is not known',
      ['In 2015/16, 12 (40%) of the 30 lamp posts were repaired.'],
      [],
    ],
  ])('%s', (_behaviour, parts, lines) => {
    expect(linesOf(...parts)).toEqual(lines)
  })

  it.each([
    ['In 2015/16, 337 (74.1%) of the 455 further offences were committed by boys.', 337],
    ['In 2012/13, 12 of the 48 custodial sentences were for girls.', 12],
  ])('gives the part the member that stands behind: %s', (text, part) => {
    const [first] = recordsOf([text])
    expect(first).toMatchObject({ value: part, dimensions: { sex: expect.any(String) } })
  })
})
