import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { flatLists, listAt } from '../../src/language/flat-lists.js'
import { childOf, flatTree, type GrowingNode, grownNode } from '../../src/language/flat-tree.js'
import { smallNumbers } from '../../src/language/small-numbers.js'

const paths = fc.uniqueArray(fc.array(fc.integer({ min: 0, max: 70_000 }), { minLength: 1, maxLength: 6 }), {
  maxLength: 40,
  selector: String,
})

describe('flatTree', () => {
  it('leads along every path that was grown to what is held at its end, and along no other', () => {
    fc.assert(
      fc.property(paths, fc.array(fc.integer({ min: 0, max: 70_000 }), { maxLength: 6 }), (grown, other) => {
        const root: GrowingNode<{ end: string | null }> = { next: new Map(), held: { end: null } }
        for (const path of grown) grownNode(root, path, () => ({ end: null })).held.end = String(path)
        const { tree, held } = flatTree(root)
        const endOf = (path: readonly number[]): string | null => {
          let node = 0
          for (const label of path) {
            node = childOf(tree, node, label)
            if (node === 0) return null
          }
          return held[node]?.end ?? null
        }
        for (const path of grown) expect(endOf(path)).toBe(String(path))
        if (!grown.some((path) => String(path) === String(other))) expect(endOf(other)).toBeNull()
      }),
    )
  })
})

describe('flatLists', () => {
  it('gives each list back, and none beyond the last', () => {
    const lists = [[3, 1], [], [70_000]]
    const flat = flatLists(lists)
    expect(lists.map((_, place) => [...listAt(flat, place)])).toEqual(lists)
    expect([...listAt(flat, 3)]).toEqual([])
  })
})

describe('smallNumbers', () => {
  it.each([
    [[0, 255], 1],
    [[0, 256], 2],
    [[65_536], 4],
  ])('holds %j in %i bytes each', (numbers, bytes) => {
    expect([...smallNumbers(numbers)]).toEqual(numbers)
    expect(smallNumbers(numbers).BYTES_PER_ELEMENT).toBe(bytes)
  })
})
