import { jsonArray } from './json.js'
import type { ListedMeeting } from './listed-meeting.js'

/** An array of meetings, one a line. */
export function meetingsJson(meetings: readonly ListedMeeting[]): string {
  return `${jsonArray(meetings)}\n`
}
