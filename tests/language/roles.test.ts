import { describe, expect, it } from 'vitest'
import { findRoles, isMereBudget, rolesOfLabel } from '../../src/language/roles.js'

const found = (text: string): string[] => findRoles(text).map(({ text, role }) => `${text}: ${role}`)

describe('findRoles', () => {
  it.each([
    ['closer to the target of 295', ['target: target']],
    ['the ambition is to reach 58%', ['ambition: target']],
    ['aims to have 40', ['aims: target']],
    ['whereas we want it to be 75%', ['want: target']],
    ['40% of which should be led by a partner', ['should: target']],
    ['forecast spend of £2.9m', ['forecast: forecast']],
    ['is projected to be 63', ['projected: forecast']],
    ['this would be 40', ['would be: forecast']],
    ['a budget of £1,603', ['budget: forecast']],
    ['Estimated variance', ['Estimated: forecast']],
    ['Floor: 240', ['Floor: threshold']],
    ['Green < 460', ['Green: threshold']],
    ['the RAG rating', ['RAG rating: threshold']],
  ])('finds the role of %j', (text, roles) => {
    expect(found(text)).toEqual(roles)
  })

  it.each(['a target group', 'to target the work', 'a project', 'higher than expected', 'expected progress'])(
    'finds none in %j',
    (text) => {
      expect(found(text)).toEqual([])
    },
  )
})

describe('rolesOfLabel', () => {
  it.each([
    ['2016 to 2017: Budget £75,322', []],
    ['Target: 85%', []],
    ['Budget £000', ['forecast']],
    ['Forecast £m', ['forecast']],
    ['Target 2024/25', ['target']],
  ])('of %j', (text, roles) => {
    expect(rolesOfLabel(text, findRoles(text)).map(({ role }) => role)).toEqual(roles)
  })
})

describe('isMereBudget', () => {
  it.each([
    ['Budget', true],
    ['Revised budget', true],
    ['Budget forecast', false],
    ['Outturn', false],
  ])('%j: %s', (text, mere) => {
    expect(isMereBudget(text)).toBe(mere)
  })
})
