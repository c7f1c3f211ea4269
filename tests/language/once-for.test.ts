import { describe, expect, it } from 'vitest'
import { onceFor } from '../../src/language/once-for.js'

describe('what is made of an object once', () => {
  it('is made at the first question and only then, for each object by itself', () => {
    const asked: number[][] = []
    const sum = onceFor((numbers: number[]) => {
      asked.push(numbers)
      return numbers.reduce((total, one) => total + one, 0)
    })
    const [first, same] = [
      [1, 2],
      [1, 2],
    ]
    expect([sum(first), sum(first), sum(same)]).toEqual([3, 3, 3])
    expect(asked).toEqual([first, same])
  })

  it('is not made again where nothing came of it', () => {
    let calls = 0
    const nothing = onceFor((_: object) => {
      calls++
      return undefined
    })
    const subject = {}
    nothing(subject)
    nothing(subject)
    expect(calls).toBe(1)
  })
})
