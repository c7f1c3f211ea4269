import { expect, it } from 'vitest'
import { ListLevels } from '../../src/document/list-levels.js'
import { paragraphsFrom } from './laid-out.js'
import { pageOf } from './printed-page.js'

/** Depths of items whose markers stand at these places; null is text that ends the list. */
function levelsAt(places: readonly (number | null)[]): number[] {
  const levels = new ListLevels()
  return places.flatMap((x) => {
    const [item] = x === null ? [] : paragraphsFrom([pageOf([{ text: '• an item', x, y: 100 }])])
    if (item) return [levels.levelOf(item)]
    levels.end()
    return []
  })
}

it.each<[string, (number | null)[], number[]]>([
  ['items under one another are of one depth', [60, 60, 60], [1, 1, 1]],
  ['an item set in is one deeper, however far', [60, 80, 200], [1, 2, 3]],
  ['an item set out comes back to those above it', [60, 80, 100, 60, 80], [1, 2, 3, 1, 2]],
  ['a hair between markers is no step', [60, 64, 57], [1, 1, 1]],
  ['text ends a list, and the next begins anew', [60, 80, null, 80], [1, 2, 1]],
  ['a list that begins set in has no depth above it', [80, 60], [1, 1]],
])('%s', (_, places, levels) => {
  expect(levelsAt(places)).toEqual(levels)
})
