import type { Box } from '../document/geometry.js'
import { overlapOf } from '../document/geometry.js'
import type { Page } from '../document/model.js'
import { CAPTION_NUMBER } from '../language/caption-numbers.js'
import type { NearLine } from './surroundings.js'

const continuedMark = /\(?\b(?:continued|cont[’'.]?d?\.?)\)?\s*$/iu

/** A caption stands within this many lines of its table. */
const captionReach = 3.5

/** The longest line that bold type alone makes a caption. */
const longestTitle = 160

/** The caption of the table at `box`: a numbered one above or below it, or a short bold line right above. */
export function captionIn(lines: readonly NearLine[], box: Box, page: Page): string | null {
  return numberedAbove(lines, box) ?? boldAbove(lines, box, page) ?? numberedBelow(lines, box)
}

/** Whether a line opens with a table's or figure's number. */
export function isCaptionStart(text: string): boolean {
  return CAPTION_NUMBER.test(text)
}

export function isContinued(caption: string): boolean {
  return continuedMark.test(caption)
}

export function sameCaption(a: string, b: string): boolean {
  const plain = (text: string) =>
    text
      .replace(continuedMark, '')
      .replace(/[^\p{L}\p{N}]+/gu, '')
      .toLowerCase()
  return plain(a) !== '' && plain(a) === plain(b)
}

/** Lines right above the box, the nearest first, as far as one follows the other. */
function linesAbove(lines: readonly NearLine[], box: Box): NearLine[] {
  const above: NearLine[] = []
  let top = box[1]
  for (const line of lines.filter((one) => one.box[3] <= box[1] + 4 && beside(one, box)).reverse()) {
    const reach = above.length === 0 ? captionReach : 0.9
    if (top - line.box[3] > reach * line.size) break
    above.push(line)
    top = line.box[1]
  }
  return above
}

function beside(line: NearLine, box: Box): boolean {
  return overlapOf(line.box[0], line.box[2], box[0], box[2]) > 0
}

function numberedAbove(lines: readonly NearLine[], box: Box): string | null {
  const above = linesAbove(lines, box).slice(0, 4)
  const start = above.findIndex((line) => CAPTION_NUMBER.test(line.text))
  const head = above[start]
  if (!head) return null
  const rest = above.slice(0, start).reverse()
  const whole = [head, ...rest.filter((line) => Math.abs(line.size - head.size) < 0.6)]
  return whole.map((line) => line.text).join(' ')
}

/** A heading's size is no bar: a table often has no other name than the heading it stands under. */
function boldAbove(lines: readonly NearLine[], box: Box, page: Page): string | null {
  const [nearest, ...further] = linesAbove(lines, box)
  if (!nearest || !isTitle(nearest)) return null
  const title = [nearest]
  for (const line of further) {
    if (title.length >= 3 || !isTitle(line) || Math.abs(line.size - nearest.size) > 0.6) break
    title.unshift(line)
  }
  const text = title.map((line) => line.text).join(' ')
  return text.length <= longestTitle && nearest.box[1] > 0.02 * page.height ? text : null
}

function isTitle(line: NearLine): boolean {
  return line.bold && line.text.length <= longestTitle && !/[;,]$/u.test(line.text)
}

function numberedBelow(lines: readonly NearLine[], box: Box): string | null {
  const below = lines.filter((line) => line.box[1] >= box[3] - 4 && beside(line, box))
  const [first, second] = below
  if (!first || first.box[1] - box[3] > captionReach * first.size || !CAPTION_NUMBER.test(first.text))
    return null
  const goesOn = second && second.box[1] - first.box[3] < 0.5 * first.size && second.bold === first.bold
  return goesOn && !/[.:]$/u.test(first.text) ? `${first.text} ${second.text}` : first.text
}
