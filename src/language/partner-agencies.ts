const AGENCY =
  /\b(?:police|constabulary|probation|health|nhs|ccgs?|icb|clinical commissioning|local authority|council|children[’']?s services|education|crime commissioner|o?pcc|yjb|youth justice board|youth custody service|welsh government|voluntary sector|community safety partnership)\b/giu

const OF_MONEY =
  /£|\b(?:costs?|kind|funds?|funding|contributions?|grants?|income|financ(?:e|es|ial)|budget|cash|revenue)\b/iu

/** Words beside an agency's name that say nothing of another thing: "National … Service", "… (PCC)". */
const AROUND =
  /\b(?:national|city|county|borough|service|services|group|trust|the|and|of|for|grants?|practice|youth justice|good)\b/giu

/**
 * Whether a label names an agency that keeps a youth justice service up (Crime and Disorder Act 1998, section 38: the council,
 * police, probation and health), or gives money to it, and little else.
 */
export function isPartnerAgency(label: string): boolean {
  const named = label.replace(AGENCY, '')
  return named !== label && (named.replace(AROUND, '').match(/\p{L}{3,}/gu) ?? []).length <= 1
}

/** Whether words speak of sums of money, as the heads of a table of contributions do: "Staffing costs", "In kind". */
export function speaksOfMoney(text: string): boolean {
  return OF_MONEY.test(text)
}

/** Whether a sum is what one thing costs: "Cost per referral", "Unit cost". */
export function isPerOne(label: string): boolean {
  return /\b(?:per|each|unit)\b/iu.test(label)
}
