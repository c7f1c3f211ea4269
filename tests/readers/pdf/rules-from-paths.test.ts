import { describe, expect, it } from 'vitest'
import type { Box } from '../../../src/document/geometry.js'
import type { DrawnPath, Subpath } from '../../../src/readers/pdf/drawn-path.js'
import { rulesFromPaths } from '../../../src/readers/pdf/rules-from-paths.js'

const paper: Box = [0, 0, 600, 800]
const black = { colour: '#000000', opacity: 1 }
const white = { colour: '#ffffff', opacity: 1 }

function outline(...points: number[]): Subpath {
  return { points, closed: true, straight: true }
}

function rectangle([x0, y0, x1, y1]: Box): Subpath {
  return outline(x0, y0, x1, y0, x1, y1, x0, y1)
}

function filled(boxes: Box[], fill = black, clip = paper): DrawnPath {
  return { subpaths: boxes.map(rectangle), fill, stroke: null, clip }
}

function stroked(subpath: Subpath, width = 1, clip = paper): DrawnPath {
  return { subpaths: [subpath], fill: null, stroke: { ...black, width }, clip }
}

const drawn = (...paths: DrawnPath[]) => rulesFromPaths(paths, [])

describe('rules and fills of a page', () => {
  it.each<[string, Box, 'rule' | 'fill' | 'nothing']>([
    ['a hairline', [10, 10, 200, 10.5], 'rule'],
    ['an upright hairline', [10, 10, 10.5, 200], 'rule'],
    ['a thick header line', [10, 10, 200, 14], 'rule'],
    ['a shaded cell', [10, 10, 60, 24], 'fill'],
    ['a bar of a chart', [10, 10, 40, 14], 'fill'],
    ['the corner where two borders meet', [10, 10, 10.5, 10.5], 'nothing'],
    ['a rectangle without height', [10, 10, 10, 10], 'nothing'],
  ])('tell %s from the others', (_what, box, kind) => {
    const { rules, fills } = drawn(filled([box]))
    expect([rules.length, fills.length]).toEqual({ rule: [1, 0], fill: [0, 1], nothing: [0, 0] }[kind])
  })

  it('come from each rectangle of one path', () => {
    const { rules } = drawn(
      filled([
        [10, 10, 200, 10.5],
        [10, 30, 200, 30.5],
        [10, 10, 10.5, 30],
      ]),
    )
    expect(rules.map((rule) => rule.direction)).toEqual(['horizontal', 'horizontal', 'vertical'])
  })

  it('are the four sides of a thin frame that is filled as a ring', () => {
    const { rules, fills } = drawn(
      filled([
        [10, 10, 200, 100],
        [11, 11, 199, 99],
      ]),
    )
    expect(rules.map((rule) => rule.box)).toEqual([
      [10, 10, 200, 11],
      [10, 99, 200, 100],
      [10, 10, 11, 100],
      [199, 10, 200, 100],
    ])
    expect(fills).toEqual([])
  })

  it('leave out filled shapes that are far from filling their box', () => {
    const path = { ...filled([]), subpaths: [outline(10, 10, 200, 100, 200, 102, 10, 12)] }
    expect(drawn(path)).toMatchObject({ rules: [], fills: [] })
  })

  it('are the level and upright sides of a stroked path, with its width', () => {
    const { rules } = drawn(
      stroked({ points: [10, 50, 200, 50, 300, 90], closed: false, straight: true }, 0.5),
    )
    expect(rules).toEqual([
      { box: [10, 49.75, 200, 50.25], direction: 'horizontal', origin: 'stroke', colour: '#000000' },
    ])
  })

  it.each<[string, DrawnPath]>([
    ['curves', stroked({ points: [10, 50, 100, 50, 200, 50], closed: false, straight: false })],
    ['strokes as thick as a bar', stroked({ points: [10, 50, 200, 50], closed: false, straight: true }, 20)],
    ['what its clip hides', stroked(outline(10, 50, 200, 50), 1, [300, 300, 400, 400])],
    ['the transparent', filled([[10, 10, 200, 10.5]], { ...black, opacity: 0 })],
    ['white on white', filled([[10, 10, 200, 10.5]], white)],
    ['a path of one point', stroked({ points: [10, 50], closed: true, straight: true })],
    ['coordinates that are no numbers', stroked(outline(Number.NaN, 50, 200, 50))],
  ])('leave out %s', (_what, path) => {
    expect(drawn(path).rules).toEqual([])
  })

  it('join a row of dots into a line, but not the corners of cells', () => {
    const row = (count: number, step: number) =>
      Array.from({ length: count }, (_, index): Box => [10 + index * step, 50, 10.5 + index * step, 50.5])
    expect(drawn(filled(row(40, 1.5))).rules).toEqual([
      { box: [10, 50, 69, 50.5], direction: 'horizontal', origin: 'fill', colour: '#000000' },
    ])
    expect(drawn(filled(row(40, 30))).rules).toEqual([])
    expect(drawn(filled(row(5, 1.5))).rules).toEqual([])
  })

  it('leave out the short, slightly sloping sides of a curve drawn in steps', () => {
    const points = Array.from({ length: 20 }, (_, index) => [10 + index * 8, 50 + index * 0.4]).flat()
    expect(drawn(stroked({ points, closed: false, straight: true })).rules).toEqual([])
  })

  it('are cut to what their clip shows', () => {
    const { rules } = drawn(filled([[10, 10, 200, 10.5]], black, [50, 0, 100, 100]))
    expect(rules[0]?.box).toEqual([50, 10, 100, 10.5])
  })

  it('keep white lines that part the cells of a shaded table or cross a picture', () => {
    const line = filled([[10, 50, 200, 50.5]], white)
    const shade = filled([[10, 10, 200, 100]], { colour: '#336699', opacity: 1 })
    expect(drawn(shade, line).rules).toHaveLength(1)
    expect(drawn(line, shade).rules).toHaveLength(0)
    expect(rulesFromPaths([line], [[0, 0, 300, 300]]).rules).toHaveLength(1)
  })
})
