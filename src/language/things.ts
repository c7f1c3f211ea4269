const THINGS = new Set(
  `place post occasion episode household school session visit offence bed vacancy home setting plan contact referral
  assessment enquiry conference review order form complaint allegation sentence disposal outcome placement crime incident
  interview audit application`.split(/\s+/),
)

/** Adults by what they are to children, and never children themselves: their number is of metrics that speak of them, and none of children. */
const ROLES = new Set(['adopter', 'parent'])

/** Whether a noun names a thing, an event or an adult in a role and never a child, so that its number counts those. */
export function isThing(noun: string): boolean {
  return THINGS.has(noun) || ROLES.has(noun)
}

const NUMBERS_CHILDREN =
  /^\W*(?:(?:the|total|average|actual|planned)\s+)*(?:no\.?|number|count)\s+of\s+(?:children|young\s+people|pupils)\b(?!['’]s?\b)|^\W*(?:children|young\s+people)\W*$/i

/** Whether a label says that its numbers are of children: "Number of children", "Average no. of young people placed", "Children". */
export function numbersChildren(label: string): boolean {
  return NUMBERS_CHILDREN.test(label)
}
