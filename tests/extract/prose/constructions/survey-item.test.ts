import { describe, expect, it } from 'vitest'
import { recordsOf } from '../../../making/prose.js'

describe('an answer of a survey', () => {
  const heading = '# Viewpoint survey of children supervised by the youth justice service'
  const about = 'The reoffending rate and education, training and employment engagement are reported above.'

  it.each([
    [
      '- 89% of children felt they were less likely to offend',
      89,
      { survey: 'hmip_viewpoint', audience: 'children', survey_item: 'felt_they_were_less_likely_to_offend' },
    ],
    [
      '- 80% of children who needed help said things got better',
      80,
      {
        survey: 'hmip_viewpoint',
        audience: 'children_who_needed_help',
        survey_item: 'said_things_got_better',
      },
    ],
    [
      '- 35% said the questions were too long',
      35,
      { survey: 'hmip_viewpoint', survey_item: 'said_the_questions_were_too_long' },
    ],
  ])('is the share of those asked who said it: %s', (item, value, members) => {
    const found = recordsOf([heading, about, item])
    expect(found.map((record) => [record.value, record.unit, record.dimensions])).toContainEqual([
      value,
      'percent',
      members,
    ])
  })

  it('is none where no survey is spoken of', () => {
    expect(recordsOf(['# Roads', '- 35% said the questions were too long'])).toEqual([])
  })
})
