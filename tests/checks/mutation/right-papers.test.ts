import { describe, expect, it } from 'vitest'
import { checkedPaper, findingsSaid, linesOfFindings } from '../../making/checked.js'
import { rightPaper, roundings } from './right-papers.js'
import { seeded } from './seeded.js'

/** Papers a way of rounding, two tables each; `npm run mutation` takes 250. */
const PAPERS = Number(process.env.PAPERS ?? 40)

describe('papers that are right in all they say', () => {
  it.each(roundings)(
    'give no finding when their figures are printed %s',
    (rounding) => {
      const random = seeded(20_260_101 + roundings.indexOf(rounding))
      for (let paper = 0; paper < PAPERS; paper++) {
        const parts = rightPaper(random, rounding)
        const findings = findingsSaid(checkedPaper(parts))
        expect(
          linesOfFindings(findings),
          JSON.stringify([findings.map(({ message }) => message), parts]).slice(0, 1500),
        ).toEqual([])
      }
    },
    300_000,
  )
})
