import { describe, expect, it } from 'vitest'
import { callsChange, pooledYears, saysCountedOnce, withheldBelow } from '../../src/language/table-remarks.js'

describe('withheldBelow', () => {
  it.each([
    ['Data not disclosed where relates to fewer than 5 children', 5],
    ['Counts of fewer than five are suppressed.', 5],
    ['Numbers below 6 have been replaced by *', 6],
    ['Figures of four or fewer are not shown', 5],
    ['* denotes a number between 1 and 4', 5],
    ['<5 suppressed', 5],
    ['Fewer than 5 children went home.', null],
    ['Rates below 5 per 1,000 are not shown', null],
    ['Cells that are masked', null],
  ])('%s: %s', (remark, expected) => {
    expect(withheldBelow(remark)).toBe(expected)
  })
})

describe('saysCountedOnce', () => {
  it.each([
    ['Children who are missing in several quarters are counted once in the year.', true],
    ['Figures are of unique individuals', true],
    ['The count was once higher', false],
    ['Individual plans are reviewed', false],
  ])('%s: %s', (remark, expected) => {
    expect(saysCountedOnce(remark)).toBe(expected)
  })
})

describe('pooledYears', () => {
  it.each([
    ['Injuries in road accidents (2015-17)', 3],
    ['Admissions, 2013 to 2017', 5],
    ['Children in need 2015/16', 1],
    ['Population 2017', 1],
    ['From 1911-2011', 1],
  ])('%s: %s', (title, expected) => {
    expect(pooledYears(title)).toBe(expected)
  })
})

describe('callsChange', () => {
  it.each([
    ['Reduction in transport spend', true],
    ['Variance', true],
    ['Transport spend', false],
  ])('%s: %s', (label, expected) => {
    expect(callsChange(label)).toBe(expected)
  })
})
