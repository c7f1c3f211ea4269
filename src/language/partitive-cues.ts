/** How sentences say that a number is a part of a whole, and where what they say of the part begins. */
export const partitiveCues = {
  /** "(2%) of the 145", "of our children", "plans out of 222": what follows the number of a part. */
  whole:
    /^\s*(?:\(\s*[\d.]+\s*%\s*\)\s*)?(?:(?:out\s+)?of\s+(?:the|our|all|these|those|its|their)\s|(?:[\p{L}’'-]+\s+){1,6}out\s+of\s+(?:the\s+|all\s+|a\s+total\s+of\s+)?\d)/iu,
  /** "Of the children on a plan, ": a whole that opens a sentence and of which what follows is a part. */
  opening: /^\W*(?:\d+(?:\.\d+)*\s+)?(?:of|among|amongst)\s+[^,;:]{4,100},\s*$/i,
  /** "38% of these": a whole that was counted before. */
  ofThese: /^\s*of\s+(?:these|those|them)\b(?!\s+who)/i,
  /** "Boys made up (81% of)": what stands before is the part of what follows. */
  accountsFor:
    /\b(?:account(?:s|ed|ing)?\s+for|ma(?:kes?|de|king)\s+up|represent(?:s|ed|ing)?|compris(?:es?|ed|ing)|constitut(?:es?|ed|ing))\s+(?:(?:only|about|around|just|over|under|nearly|almost|some|a\s+further)\s+)*$/i,
  /** "11 of 61": a part of a number that stands right behind it. */
  ofNumber: /^\s*(?:out\s+)?of\s/i,
  /** "131 and 117": nothing but a conjunction parts two numbers. */
  joined: /^\s*(?:,|and|,\s*and)\s*$/i,
  /** A finite verb, by which a statement of the part begins. */
  verb: /\b(?:is|are|was|were|has|have|had|will|did|remain(?:ed|s)?|continued?|came|went|returned|attended|achieved|reported|received)\b/gi,
  /** "(277) – of the looked after population": a part in the bracket of its share. */
  ofShare: /^\s*\)\s*[–—-]?\s*of\s+(?:the|our|all|its|their)\s/i,
  /** "162 children, comprising 68% of those looked after": the number is what its share is of. */
  asShare:
    /^(?:\s+[\p{L}’'-]+){1,4}\s*[,(]\s*(?:(?:comprising|representing|equating to|equivalent to|which is|or|making up|accounting for)\s+)[\d.]+\s?(?:%|per\s?cent)\s+of\s/iu,
  /** "166 care leavers with whom the authority is not in touch": which of them is said behind. */
  restricted: /^(?:\s+[\p{L}’'-]+){1,5}\s+(?:with|for|about|to|of)\s+whom\b/iu,
  /** "15 children) were over the age of five": an age that most metrics have no member for. */
  ofAge:
    /^[^.;,]{0,60}\b(?:were|was|are|is)\s+(?:over|under|above|below)\s+(?:the\s+age\s+of\s+)?(?:\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\b(?!\s*(?:%|per|weeks|days|months|years\s+(?!old|of\s+age)))/i,
  /** "Has provided placements for 20 care leavers": those whom something is done for are not all of them. */
  served:
    /\b(?:provid|offer|deliver|arrang|commission|organis)\w*\b[^.;]{0,80}\bfor\s+(?:(?:the|a|further|around|about|over|up to)\s+)*$/i,
  /** A verb behind "who" says which ones the whole is. */
  relative: /\b(?:who|which|that|whom|whose)\s+(?:[\p{L}’'-]+\s+){0,2}$/iu,
} as const
