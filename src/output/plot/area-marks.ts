import {
  type SymbolType,
  symbol,
  symbolCircle,
  symbolDiamond,
  symbolSquare,
  symbolStar,
  symbolTriangle,
  symbolWye,
} from 'd3-shape'
import type { Role } from '../../../schemas/record.js'

/**
 * Colours that stay apart for eyes that see red and green alike (after Okabe and Ito), darkened to be seen on white and of
 * different lightness; in print without colour the shapes of the points tell the lines apart.
 */
export const areaColours = [
  '#0b5fa5',
  '#c8500a',
  '#1c1c1c',
  '#00856a',
  '#8c1f5c',
  '#b0860b',
  '#4f94d4',
  '#b56a9c',
] as const

/** The same for a dark ground, where a viewer asks for one. */
export const darkColours = [
  '#6db3f2',
  '#ff9a57',
  '#f2f2f2',
  '#3fd0ae',
  '#e58bbd',
  '#e6c34d',
  '#a8d1ff',
  '#e3b4d2',
] as const

const shapes: readonly SymbolType[] = [
  symbolCircle,
  symbolSquare,
  symbolTriangle,
  symbolDiamond,
  symbolWye,
  symbolStar,
  upsideDown(symbolTriangle),
]

/** Areas that have a colour and shape of their own; further ones are drawn in grey, and named where one points at them. */
export const MOST_AREAS = 16

/** Size of a point's mark, in square units. */
export const MARK = 40

export function areaColour(area: number): string {
  return area < MOST_AREAS ? (areaColours[area % areaColours.length] ?? '#1c1c1c') : '#8a8a8a'
}

/** The class by which a viewer that wants a dark ground finds what is drawn in an area's colour. */
export function areaClass(area: number): string {
  return area < MOST_AREAS ? `c${area % areaColours.length}` : 'c'
}

/** The outline of an area's points, around the place 0, 0. */
export function areaShape(area: number, size: number): string {
  const shape = area < MOST_AREAS ? shapes[area % shapes.length] : undefined
  return symbol(shape ?? symbolCircle, size).digits(2)() ?? ''
}

/** How lines of each role are broken; actual figures alone are whole. */
export const roleDashes: Readonly<Record<Role, string | undefined>> = {
  actual: undefined,
  target: '6 4',
  forecast: '1.5 3.5',
  threshold: '9 3 2 3',
}

function upsideDown({ draw }: SymbolType): SymbolType {
  return {
    draw: (context, size) =>
      draw(
        {
          ...context,
          moveTo: (x: number, y: number) => context.moveTo(x, -y),
          lineTo: (x: number, y: number) => context.lineTo(x, -y),
          closePath: () => context.closePath(),
        } as typeof context,
        size,
      ),
  }
}
