/** Names of bodies that councils meet as. */
export const MEETING_BODY =
  /\b(?:committee|panel|board|cabinet|forum|commission|council|partnership|assembly|group)\b/iu

/** A line with one of these speaks of another meeting, or of another day, than the paper's own meeting. */
export const OTHER_MEETING = /\b(?:minutes|previous|last|next|held|approved|deferred|decision)\b/iu

/** The source of a pattern for the name of a day. */
export const WEEKDAY = '(?:mon|tues|wednes|thurs|fri|satur|sun)day'

/** What stands before a day and is no name of a body. */
export const DAY_LEAD = new RegExp(
  String.raw`\b(?:${WEEKDAY}|date of meeting|meeting of|meeting|date)\b:?`,
  'giu',
)

/** A time of day and nothing else. */
export const TIME_OF_DAY = /^[\s,]*(?:(?:at )?\d{1,2}(?:[.:]\d{2})?\s*(?:[ap]\.?m\.?)?)?\s*$/iu

/** "Report to the Scrutiny Panel of": words around a body that are no part of its name. */
export const ADDRESSED_TO = /^(?:an?\s+)?(?:report|paper|briefing|presentation)\s+(?:to|for)\s+(?:the\s+)?/i
export const LEFT_OPEN = /\s+(?:of|for|at|the)$/i
