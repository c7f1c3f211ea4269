/** What stands where something is printed that could not be read: a letter whose font does not tell what it is, ink that was not recognised. */
export const unreadSign = '\ufffd'

/** Whether a text has a place that could not be read. */
export function isPartlyUnread(text: string): boolean {
  return text.includes(unreadSign)
}
