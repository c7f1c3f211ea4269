import { describe, expect, it } from 'vitest'
import { isArrow } from '../../../src/readers/ocr/arrows.js'

/** A sign as it is drawn: rows of dots. */
function arrowIn(...rows: string[]): boolean {
  const width = Math.max(...rows.map(({ length }) => length))
  const dots = Uint8Array.from(
    rows.flatMap((row) => [...row.padEnd(width)].map((dot) => (dot === '#' ? 1 : 0))),
  )
  const pixels = dots.reduce((sum, dot) => sum + dot, 0)
  return isArrow({ width, dots }, { x0: 0, x1: width, y0: 0, y1: rows.length, pixels })
}

const up = [
  '   ##',
  '  ####',
  ' ######',
  '########',
  '## ## ##',
  '   ##',
  '   ##',
  '   ##',
  '   ##',
  '   ##',
  '   ##',
  '   ##',
]
const triangle = [
  '    #',
  '    #',
  '   ###',
  '   ###',
  '  #####',
  '  #####',
  ' #######',
  ' #######',
  '#########',
  '#########',
]
const one = [
  '   ##',
  '  ###',
  ' ####',
  '## ##',
  '   ##',
  '   ##',
  '   ##',
  '   ##',
  '   ##',
  '   ##',
  '   ##',
  ' #####',
]
const four = [
  '     ##',
  '    ###',
  '   ####',
  '   # ##',
  '  #  ##',
  ' #   ##',
  '#    ##',
  '########',
  '########',
  '     ##',
  '     ##',
]
const seven = [
  '########',
  '########',
  '      ##',
  '     ##',
  '     ##',
  '    ##',
  '    ##',
  '   ##',
  '   ##',
  '  ##',
  '  ##',
]
const plus = ['   ##', '   ##', '   ##', '   ##', '########', '########', '   ##', '   ##', '   ##', '   ##']

describe('a sign', () => {
  it.each([
    ['up', up],
    ['down', [...up].reverse()],
  ])('that is an arrow %s is told from a digit', (_, rows) => expect(arrowIn(...rows)).toBe(true))

  it.each([
    ['up', triangle],
    ['down', [...triangle].reverse()],
  ])('that is a triangle pointing %s is told from a digit', (_, rows) => expect(arrowIn(...rows)).toBe(true))

  it.each([
    ['1', one],
    ['4', four],
    ['7', seven],
    ['+', plus],
  ])('%s is none', (_, rows) => expect(arrowIn(...rows)).toBe(false))
})
