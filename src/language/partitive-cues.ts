/** How sentences say that a number is a part of a whole, and where what they say of the part begins. */
export const partitiveCues = {
  /** "(2%) of the 145", "of our children", "plans out of 222": what follows the number of a part. */
  whole:
    /^\s*(?:\(\s*[\d.]+\s*%\s*\)\s*)?(?:(?:out\s+)?of\s+(?:the|our|all|these|those|its|their)\s|(?:[\p{L}’'-]+\s+){1,6}out\s+of\s+(?:the\s+|all\s+|a\s+total\s+of\s+)?\d)/iu,
  /** "11 of 61": a part of a number that stands right behind it. */
  ofNumber: /^\s*(?:out\s+)?of\s/i,
  /** A finite verb, by which a statement of the part begins. */
  verb: /\b(?:is|are|was|were|has|have|had|will|did|remain(?:ed|s)?|continued?|came|went|returned|attended|achieved|reported|received)\b/gi,
  /** A verb behind "who" says which ones the whole is. */
  relative: /\b(?:who|which|that|whom|whose)\s+(?:[\p{L}’'-]+\s+){0,2}$/iu,
} as const
