import { type SmallNumbers, smallNumbers } from './small-numbers.js'

/** Lists of numbers in two arrays that are written to a file and read back as they are. */
export interface FlatLists {
  /** Where each list begins, and the end of the last one. */
  readonly starts: SmallNumbers
  readonly items: SmallNumbers
}

/** Puts lists one after the other. */
export function flatLists(lists: Iterable<Iterable<number>>): FlatLists {
  const starts: number[] = [0]
  const items: number[] = []
  for (const list of lists) {
    for (const item of list) items.push(item)
    starts.push(items.length)
  }
  return { starts: smallNumbers(starts), items: smallNumbers(items) }
}

/** The list at a place: a view, empty where there is none. */
export function listAt({ starts, items }: FlatLists, place: number): SmallNumbers {
  return items.subarray(starts[place] ?? 0, starts[place + 1] ?? 0)
}
