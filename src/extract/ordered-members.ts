/** The members of a figure in one order, whatever order they were read in: figures of one key have the same. */
export function orderedMembers(
  dimensions: Readonly<Record<string, string | number>>,
): (readonly [string, string | number])[] {
  return Object.entries(dimensions).sort(([one], [other]) => (one < other ? -1 : 1))
}
