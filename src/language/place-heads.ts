import type { Span } from './mention.js'

/** What the parts of a council's area are called, as a column of them is headed: "District", "Ward name". */
const PLACE_HEAD =
  /^\W*(?:(?:electoral|parish|children['’]s centre|family hub|community|local) )?(?:wards?|districts?(?: councils?)?|divisions?|localit(?:y|ies)|neighbourhoods?|parish(?:es)?|towns?|villages?|quadrants?|sub-?areas?|constituenc(?:y|ies)|hub areas?|centre areas?|community areas?|postcode (?:areas?|districts?|sectors?)|[lm]soas?|(?:lower|middle)(?:-layer| layer)? super output areas?)(?: (?:name|of residence|of (?:the )?(?:family |child['’]s )?home|area))?\W*$/i

/** Whether a head stands over names of places within a council's area. */
export function isPlaceHead(text: string): boolean {
  return PLACE_HEAD.test(text)
}

const BY_PLACE =
  /\bby (?:(?:electoral|home) )?(?:wards?|districts?|localit(?:y|ies)|neighbourhoods?|parish(?:es)?|towns?|quadrants?|constituenc(?:y|ies))(?: of (?:the |their )?(?:family |child['’]s )?(?:home|residence))?/giu

/** Where a text says that figures are broken down by places: "by ward of residence". */
export function brokenDownByPlace(text: string): Span[] {
  return [...text.matchAll(BY_PLACE)].map(({ index, 0: said }) => ({
    start: index,
    end: index + said.length,
  }))
}

const NO_PLACE =
  /\bothers?\b|\b(?:out(?:side| of)|elsewhere|unknown|missing|invalid|no fixed|unallocated|blank)\b|\bnot (?:known|stated|recorded|available|matched)\b|\b(?:total|average|overall)\b/i

/** "City", "Whole county", "Rest of the borough": all of the area, or what is left of it. */
const WHOLE =
  /^\W*(?:(?:the|whole|all|rest of(?: the)?)\s+)*(?:city|county|borough|council|authority|area|country|nation|england|wales)(?:[- ]?wide)?\W*$|^\W*(?:rest of|all)\b|\b(?:targets?|benchmarks?|threshold|previous|change|national(?:ly)?)\b/i

/** Whether a label among places names none: "Other wards", "Outside the county or not recorded", "County total". */
export function isNoPlace(text: string): boolean {
  return !/\p{L}{2}/u.test(text) || NO_PLACE.test(text) || WHOLE.test(text)
}
