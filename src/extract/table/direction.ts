import type { Direction } from '../../../schemas/record.js'

/** Which way a difference goes. */
export function directionOf(value: number): Direction {
  return value > 0 ? 'increase' : value < 0 ? 'decrease' : 'none'
}
