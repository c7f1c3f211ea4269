const THINGS = new Set(
  `place post occasion episode household school session visit offence bed vacancy home setting plan contact referral
  assessment enquiry conference review order form complaint allegation sentence disposal outcome placement crime incident
  interview audit application`.split(/\s+/),
)

/** Whether a noun names a thing or an event and never a person, so that its number counts those. */
export function isThing(noun: string): boolean {
  return THINGS.has(noun)
}
