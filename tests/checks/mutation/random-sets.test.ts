import { expect, it } from 'vitest'
import { randomSet, setRoundings, verdictsOn } from './random-sets.js'
import { seeded } from './seeded.js'

/** `npm run mutation` takes the whole 5,000; a quick run tries fewer. */
const sets = Number(process.env.SETS ?? 400)

it(`agrees with trying all values on ${sets} sets of totals, subtotals, shares and stocks: half up, half even, half down, cut off, to fives`, () => {
  const random = seeded(20_24)
  const disagreements: unknown[] = []
  const impossible: boolean[] = []
  for (let index = 0; index < sets; index++) {
    const set = randomSet(random, setRoundings[index % setRoundings.length] ?? 'half-up')
    const said = verdictsOn(set)
    const wanted = [...set.expected]
    impossible.push(wanted.some(({ feasible }) => !feasible))
    const key = ({ stated, feasible }: (typeof wanted)[number]) => `${stated} ${feasible}`
    if (said.map(key).sort().join() !== wanted.map(key).sort().join())
      disagreements.push({
        said,
        wanted,
        part: typeof set.part === 'string' ? set.part : set.part.cells.map(({ text }) => text).join('|'),
      })
  }
  expect(disagreements.slice(0, 3)).toEqual([])
  // Both verdicts are asked for, or agreement would say little.
  const share = impossible.filter(Boolean).length / sets
  expect(share).toBeGreaterThan(0.2)
  expect(share).toBeLessThan(0.8)
}, 120_000)
