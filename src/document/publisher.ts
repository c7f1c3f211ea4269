/** Kinds of councils in the names that papers print. */
const councilName =
  /(?:(?:London|Royal) Borough of (?:[A-Z][\p{L}'’-]+(?: (?:and|upon|on) (?=[A-Z]))? ?){1,4}|(?:[A-Z][\p{L}'’-]+[ -](?:(?:and|upon|on|of|in|by|under|the)[ -](?=[A-Z]))?){1,5}(?:(?:City|County|Borough|District|Metropolitan|Combined|Unitary)(?: and District)? )*(?:Borough )?Council)\b/gu

/** Words that begin a sentence or a title before a council's name and are none of its own. */
const leadIn =
  /^(?:(?:The|This|At|In|For|Of|And|By|From|To|With|When|While|Both|Each|As|If|Our|Since|Members|Membership|Leader|Cabinet|Report|Service|Services|Full) )+/u

/** `Officers of`, `Leader of` before a name; the words that a council's own name has before its `of` stay. */
const officeOf = /^.*(?<!\b(?:Isle|Vale|City|Borough|County|Forest|Corporation)) of (?=\p{Lu})/u

/**
 * The councils that a text names, the most frequent first: a paper names its own council most often.
 * Names that differ in case or line break count as one and are given as first printed.
 */
export function councilsIn(texts: Iterable<string>, most: number): string[] {
  const counts = new Map<string, { name: string; count: number }>()
  for (const text of texts) {
    if (!/Council|Borough of/u.test(text)) continue
    for (const [match] of text.matchAll(councilName)) {
      const name = match.replace(officeOf, '').replace(leadIn, '').trim()
      if (!/ /u.test(name) || /^(?:City|County|Borough|District|Town|Parish)\b/u.test(name)) continue
      const known = counts.get(name.toLowerCase())
      if (known) known.count += 1
      else counts.set(name.toLowerCase(), { name, count: 1 })
    }
  }
  return [...counts.values()]
    .sort((a, b) => b.count - a.count)
    .slice(0, most)
    .map(({ name }) => name)
}
