import { expect, it } from 'vitest'
import { randomSet, verdictsOn } from './random-sets.js'
import { roundings } from './right-papers.js'
import { seeded } from './seeded.js'

/** `SETS=5000` is the whole measure; a quick run tries fewer. */
const sets = Number(process.env.SETS ?? 400)

it(`agrees with trying all values on ${sets} sets of totals, subtotals, shares and stocks in four roundings`, () => {
  const random = seeded(20_24)
  const disagreements: unknown[] = []
  for (let index = 0; index < sets; index++) {
    const set = randomSet(random, roundings[index % roundings.length] ?? 'half-up')
    const said = verdictsOn(set)
    const wanted = [...set.expected]
    const key = ({ stated, feasible }: (typeof wanted)[number]) => `${stated} ${feasible}`
    if (said.map(key).sort().join() !== wanted.map(key).sort().join())
      disagreements.push({
        said,
        wanted,
        part: typeof set.part === 'string' ? set.part : set.part.cells.map(({ text }) => text).join('|'),
      })
  }
  expect(disagreements.slice(0, 3)).toEqual([])
}, 120_000)
