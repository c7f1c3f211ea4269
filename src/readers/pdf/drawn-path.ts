import type { Box } from '../../document/geometry.js'
import type { Paint } from './paint.js'

/** A stretch of a path drawn without lifting the pen: x and y in turn, points on the displayed page. */
export interface Subpath {
  readonly points: readonly number[]
  readonly closed: boolean
  /** False when a part of it is a curve; its points then hold the curve's ends and control points. */
  readonly straight: boolean
}

/** A path as painted. At least one of `fill` and `stroke` is there. */
export interface DrawnPath {
  readonly subpaths: readonly Subpath[]
  readonly fill: Paint | null
  readonly stroke: (Paint & { readonly width: number }) | null
  /** What can be seen of it: the page, cut by clip paths. */
  readonly clip: Box
}
