import { describe, expect, it } from 'vitest'
import { idInPaper, isBegunBy, shortIds } from '../../src/output/short-id.js'

const paper = '27d28c6c30b2'

describe('a short id', () => {
  it('is the shortest whole parts that no other id of the paper begins with', () => {
    const ids = [`${paper}-p1-27-40-0`, `${paper}-p1-275-40-0`, `${paper}-p1-30-5-0`, `${paper}-p1-30-6-0`]
    expect([...shortIds(ids)]).toEqual([
      [ids[0], 'p1-27-40'],
      [ids[1], 'p1-275'],
      [ids[2], 'p1-30-5'],
      [ids[3], 'p1-30-6'],
    ])
  })

  it('finds its record, and no other', () => {
    const ids = Array.from({ length: 400 }, (_, n) => `${paper}-p${n % 7}-${(n * 37) % 200}-${n}-${n % 3}`)
    for (const [id, short] of shortIds(ids)) {
      expect(ids.filter((other) => isBegunBy(other, short) && idInPaper(other).startsWith(short))).toEqual([
        id,
      ])
    }
  })

  it('is not given for an id that is too long to type', () => {
    expect(shortIds([`${paper}-p1-t0-${'Children_looked_after'.repeat(2)}-0`]).size).toBe(1)
    expect(
      shortIds([`${paper}-p1-t0-Children_looked_after-2023-0`, `${paper}-p1-t0-Children_looked_after-2024-0`])
        .size,
    ).toBe(0)
  })
})
