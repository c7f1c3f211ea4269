import type { DimensionMention } from './mention.js'

const BAND =
  /(?:\battend(?:ance|ing|ed)?\b[^.;]{0,40}?\s|^\s*)(?<side>above|over|more than|below|under|less than)\s+(?<limit>\d{1,3})\s?(?:%|per\s?cent)/gi

/**
 * Finds bands of school attendance as members of `attendance_band`.
 *
 * @example
 * findAttendanceBands('attending school below 90%')[0]?.member // 'below_90_percent'
 */
export function findAttendanceBands(text: string): DimensionMention[] {
  return [...text.matchAll(BAND)].map((match) => {
    const above = /^(?:above|over|more)/i.test(match.groups?.side ?? '')
    const start = match.index + match[0].length - match[0].trimStart().length
    const end = match.index + match[0].length
    const member = `${above ? 'above' : 'below'}_${match.groups?.limit}_percent`
    return { start, end, text: text.slice(start, end), dimension: 'attendance_band', member }
  })
}
