/** A body that bears a place's name and is not the place's council. */
export const OTHER_BODY =
  /^(?:['’]s)?\s+(?:Constabulary|Police|Crown|Magistrates|Probation|NHS|Hospital|University|College|School|Youth Bench|Trust|Foundation|Clinical|CCG|Integrated Care|Fire|Ambulance|Safeguarding Hub|Prison|HMP|YOI|Football|FC|United|City FC|Rovers)\b/

/** What stands after a place where its council or one of its services is spoken of. */
export const COUNCIL_AFTER =
  /^(?:['’]s)?\s+(?:(?:City|County|Borough|District|Metropolitan|Unitary|Combined)\s+)*(?:Council\b|MBC\b|BC\b|CC\b|Children|Youth\s+(?:Justice|Offending)|YOS\b|YJS\b|YOT\b)/

/** What stands before a place where its council is spoken of. */
export const COUNCIL_BEFORE = /\b(?:Borough|City|County|Council)\s+of\s+$|\bCyngor\s+(?:Sir\s+)?$/

/** Initials of a council ("KCC", "WSCC", "MKC"): those of its place, then those of its kind. */
export const COUNCIL_INITIALS = /\b([A-Z]{1,3})(CC|MBC|MDC|BC)\b/g

/** Mail and web addresses of councils; the name of the site is what stands before `.gov.uk`. */
export const COUNCIL_SITE = /(?:@|\/\/|\b)(?:[\w-]+\.)*?([a-z-]{3,})\.(?:gov\.uk|gov\.wales|llyw\.cymru)\b/giu
