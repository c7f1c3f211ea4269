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
