import { areaColours, darkColours } from './area-marks.js'
import type { Markup } from './svg-markup.js'
import { element, words } from './svg-markup.js'

/** A piece of a figure, drawn from 0, 0, and how much room it takes downwards. */
export interface Drawing {
  readonly height: number
  readonly content: readonly Markup[]
}

/** Sizes of text, in the units of the drawing. */
export const sizes = { title: 18, name: 13, text: 12, small: 11 } as const

export const INK = '#1c1c1c'
export const FAINT = '#595959'
export const GRID = '#dcdcdc'

interface TextPlace {
  readonly x: number
  readonly y: number
  readonly size: number
  readonly anchor?: 'middle' | 'end'
  readonly faint?: boolean
  readonly bold?: boolean
  /** Whether strokes below it end around it. */
  readonly over?: boolean
}

/** Words at a place, `y` their base line. */
export function textAt(text: string, { x, y, size, anchor, faint, bold, over }: TextPlace): Markup {
  return element(
    'text',
    {
      x,
      y,
      class: over ? 't o' : faint ? 'f' : 't',
      stroke: over ? '#fff' : undefined,
      'stroke-width': over ? 3 : undefined,
      'paint-order': over ? 'stroke' : undefined,
      fill: faint ? FAINT : INK,
      'font-size': size,
      'font-weight': bold ? 600 : undefined,
      'text-anchor': anchor,
    },
    words(text),
  )
}

/** What is drawn elsewhere, moved to its place. */
export function placed(x: number, y: number, content: readonly Markup[]): Markup {
  return element('g', { transform: `translate(${Math.round(x)} ${Math.round(y)})` }, ...content)
}

/**
 * All drawing stands in attributes, which every program reads; rules of style only turn a figure dark where its viewer asks
 * for that. They are the same in each figure.
 */
export const darkRules = [
  '@media (prefers-color-scheme:dark){',
  '.g{fill:#16181c}.t{fill:#f2f2f2}.f{fill:#b8bcc4}.r{stroke:#3a3f47}.z{stroke:#b8bcc4}.h{fill:#16181c}.o{stroke:#16181c}',
  ...areaColours.map((_, index) => {
    const colour = darkColours[index]
    return `.p.c${index}{fill:${colour}}.l.c${index},.h.c${index}{stroke:${colour}}`
  }),
  '}',
].join('')
