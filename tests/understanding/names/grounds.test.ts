import { describe, expect, it } from 'vitest'
import { loadCatalogue } from '../../../schemas/catalogue.js'
import { groundsOf } from '../../../src/understanding/names/grounds.js'
import { vocabularyOf } from '../../../src/understanding/names/vocabulary.js'

const catalogue = loadCatalogue()
const vocabulary = vocabularyOf(catalogue)
const isGrounded = groundsOf(catalogue)

interface Spoken {
  readonly near?: string
  readonly beside?: string
  readonly paper?: string
}

function grounded(metric: string, { near = '', beside = '', paper = '' }: Spoken): boolean {
  const spoken = {
    near: [vocabulary.words(near)],
    beside: [vocabulary.words(beside)],
    paper: vocabulary.words(paper),
  }
  return isGrounded(spoken)(metric, null)
}

describe('what says that a figure is of a part of the field', () => {
  it.each([
    ['its own words', 'fostering.net_change', { near: 'Net change in foster carers' }],
    ['a label beside it', 'fostering.net_change', { near: 'Net change', beside: 'Foster carers approved' }],
    ['the paper', 'fostering.net_change', { near: 'Net change', paper: 'Fostering service annual report' }],
    ['the service whose money it is', 'budget.total', { near: 'Net budget, Children and Families' }],
    [
      'the paper, of money',
      'budget.total',
      { near: 'Net budget', paper: "Children's Services Scrutiny Panel" },
    ],
    ['residents, of a population', 'population.children', { near: 'Resident population aged 0 to 17' }],
  ])('is %s', (_what, metric, spoken) => {
    expect(grounded(metric, spoken)).toBe(true)
  })

  it.each([
    ['words of any service', 'fostering.net_change', { near: 'Net change', paper: 'Draft revenue budget' }],
    [
      'a word that any service uses',
      'fostering.net_change',
      { near: 'Net change', paper: 'Approved budget' },
    ],
    ['money without a service', 'budget.total', { near: 'Net budget', paper: 'Draft revenue budget' }],
    [
      'the other services beside it, of money',
      'budget.total',
      { near: 'Total', beside: 'Children and Families' },
    ],
    ['an age alone', 'fte.rate', { near: 'Hospital stays per 100,000 aged 10 to 17' }],
    [
      'a needs assessment, of children in need',
      'cin.children',
      { paper: 'Joint strategic needs assessment' },
    ],
    ['an average alone', 'education.attainment8', { near: 'Decayed, missing or filled teeth, average' }],
  ])('is not %s', (_what, metric, spoken) => {
    expect(grounded(metric, spoken)).toBe(false)
  })

  it('is not asked of a metric that no wording describes', () => {
    expect(grounded('own.metric', {})).toBe(true)
  })
})

describe('a name that speaks of children', () => {
  const cohort = 'Number of children in cohort'
  const byName = (metric: string, name: string, paper: string) =>
    isGrounded({ near: [vocabulary.words(name)], beside: [], paper: vocabulary.words(paper) })(
      metric,
      vocabulary.words(name),
    )

  it('says nothing of a service that is of some children only', () => {
    expect(byName('reoffending.cohort', cohort, 'Health profile of children')).toBe(false)
    expect(byName('reoffending.cohort', cohort, 'Youth justice plan')).toBe(true)
  })

  it('says enough for what counts any child', () => {
    expect(byName('population.children', 'Number of children', 'Health profile')).toBe(true)
  })
})
