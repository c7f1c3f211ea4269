import { type Box, unionOf } from '../../document/geometry.js'
import type { Rule } from '../../document/model.js'

/** Points. */
const widestGap = 3
const shortest = 15
const fewest = 8
/** Lines are looked for among dots whose edges agree to this fraction of a point. */
const grid = 4

export interface Dot {
  readonly box: Box
  readonly colour: string | null
}

/**
 * Lines that were drawn as rows or columns of dots, as word processors draw dotted borders. A few dots by chance on one
 * line, as the corners of cell borders are, make none.
 */
export function rulesFromDots(dots: readonly Dot[]): Rule[] {
  if (dots.length < fewest) return []
  return [...chains(dots, 'horizontal'), ...chains(dots, 'vertical')]
}

function chains(dots: readonly Dot[], direction: Rule['direction']): Rule[] {
  const [from, to, across] = direction === 'horizontal' ? ([0, 2, 1] as const) : ([1, 3, 0] as const)
  const lines = new Map<number, Dot[]>()
  for (const dot of dots) {
    const place = Math.round(dot.box[across] * grid)
    const line = lines.get(place)
    if (line) line.push(dot)
    else lines.set(place, [dot])
  }
  const rules: Rule[] = []
  for (const line of lines.values()) {
    if (line.length < fewest) continue
    line.sort((a, b) => a.box[from] - b.box[from])
    let chain: Dot[] = []
    const close = () => {
      const box = chain.length >= fewest ? unionOf(chain.map((dot) => dot.box)) : null
      if (box && box[to] - box[from] >= shortest) {
        rules.push({ box, direction, origin: 'fill', colour: chain[0]?.colour ?? null })
      }
      chain = []
    }
    for (const dot of line) {
      const last = chain.at(-1)
      if (last && dot.box[from] - last.box[to] > widestGap) close()
      chain.push(dot)
    }
    close()
  }
  return rules
}
