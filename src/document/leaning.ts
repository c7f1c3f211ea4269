import type { Box } from './geometry.js'

/**
 * Where a box of a page that was set straight stands on the page as it is: turned by the page's leaning (radians,
 * clockwise) about its middle. The answer is the upright box around it, in points.
 */
export function boxAsScanned(
  [x0, y0, x1, y1]: Box,
  leaning: number,
  { width, height }: { readonly width: number; readonly height: number },
): Box {
  if (leaning === 0) return [x0, y0, x1, y1]
  const [cos, sin] = [Math.cos(leaning), Math.sin(leaning)]
  const [cx, cy] = [width / 2, height / 2]
  const corners = [x0, x1].flatMap((x) => [y0, y1].map((y) => [x - cx, y - cy] as const))
  const xs = corners.map(([x, y]) => cx + cos * x - sin * y)
  const ys = corners.map(([x, y]) => cy + sin * x + cos * y)
  return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)]
}
