import { describe, expect, it } from 'vitest'
import { linesOf } from '../../../making/prose.js'

describe('membersSpokenOf', () => {
  it('gives a sentence that begins with "they" the group of the sentence right before', () => {
    const lines = linesOf(
      '# Reoffending',
      'In 2014/15 the 16 and 17 year olds made up 54% of the reoffending cohort. They have a reoffending rate of 48%.',
    )
    expect(lines.at(-1)).toContain('reoffending.rate 48 percent')
    expect(lines.at(-1)).toContain('age_band=16-17')
  })

  it('gives none when another sentence stands between', () => {
    const lines = linesOf(
      '# Reoffending',
      'In 2014/15 the 16 and 17 year olds made up 54% of the reoffending cohort. Staff were busy. They have a reoffending rate of 48%.',
    )
    expect(lines.join('\n')).not.toMatch(/rate 48.*age_band/)
  })
})
