import { describe, expect, it } from 'vitest'
import { goalsAndCounting, opensWithIntent, withoutGoal } from '../../src/language/goal-labels.js'

const left = (label: string) =>
  goalsAndCounting(label)
    .reduceRight((rest, { start, end }) => rest.slice(0, start) + rest.slice(end), label)
    .replace(/\s+/g, ' ')
    .trim()

describe('what a label says beside its measure', () => {
  it.each([
    ['Reduce NEET', 'NEET'],
    ['Reducing first time entrants', 'first time entrants'],
    ['To improve the timeliness of visits', 'timeliness of visits'],
    ['Number recorded in Quarter 1:', 'Number in Quarter 1:'],
    ['Total reported', 'Total'],
    ['Number of recorded offences', 'Number of recorded offences'],
    ['Recorded offences', 'Recorded offences'],
    ['Increase in children in care', 'Increase in children in care'],
    ['Decrease on last year', 'Decrease on last year'],
    ['Reduction in remands', 'Reduction in remands'],
  ])('“%s” is of “%s”', (label, measure) => {
    expect(left(label)).toBe(measure)
  })

  it('is no change where a plan wants one', () => {
    expect(withoutGoal('Increase attendance')).toBe('attendance')
  })
})

describe('opensWithIntent', () => {
  it.each([
    ['Approve 15 households in 2024/25', true],
    ['• Cut remand nights to', true],
    ['To reduce the custody rate to', true],
    ['Hold deregistrations to 10', true],
    ['Secure 20 placements by', true],
    ['To secure more homes by', true],
    ['Secure accommodation was used for', false],
    ['Lower numbers of entrants were', false],
    ['Complete data show', false],
    ['Increase of 5% on last year', false],
    ['Reduction in remands', false],
    ['Approvals rose to', false],
    ['The number fell to', false],
  ])('%j: %s', (text, intent) => {
    expect(opensWithIntent(text)).toBe(intent)
  })
})
