const FILLER = String.raw`(?:an?|the|some|about|around|roughly|approximately|approx\.?|over|just|nearly|almost|more than|at least|under|up|down|further|c\.)`

/** How the amount of a change is tied to its word of change. */
export const changeCues = {
  /** "Down from 69%" and "down to 20%" give levels. */
  fromLevel: /\b(?:from|to)$/i,
  /** From the word of change to its amount: "increased by", "a reduction of", "dropping by over". */
  amount: new RegExp(String.raw`^\s*(?:by|of|in|was)\s+(?:${FILLER}\s+)*$`, 'i'),
  adjacent: new RegExp(String.raw`^\s*(?:${FILLER}\s+)*$`, 'i'),
  /** After a bare number only these say that it is a difference; "4 Reducing Custody" is a numbered title. */
  counted: /^(?:fewer|less|more|additional|reduction|increase|decrease|drop|fall|rise|lower|higher)\b/i,
  /** From the amount to its word of change: "35% fewer", "a 10% drop", "4% lower than". */
  amountBefore:
    /^\s*(?:percentage\s+points?\s+|(?:points?|pp)\s+|(?:children|young people|cases|placements|families|households|carers)\s+)?$/i,
  comparesPlaces:
    /^\s*than\s+(?:(?:the|that|those|of|for|in|our)\s+)*(?:\w+\s+){0,2}(?:average|national(?:ly)?|England|comparators?|similar|statistical|neighbours?|elsewhere|region(?:al)?|family)\b/i,
  makesUp: /\bma(?:k(?:es?|ing)|de)\s+$/i,
  gainOf: /\b(?:improvement|gain|uplift) of\s+(?:[\w.]+\s+)?$/i,
  lossOf: /\b(?:loss|deterioration|saving) of\s+(?:[\w.]+\s+)?$/i,
  arrowUp: /[↑▲⬆]\s*$/,
  arrowDown: /[↓▼⬇]\s*$/,
  better: /^\s*(?:percentage\s+)?(?:points?\s+|pp\s+)?better\b/i,
  by: /\bby\s+(?:an?\s+|over\s+|about\s+|around\s+|approximately\s+)?$/i,
} as const

const OPENS_WITH_CHANGE =
  /^\W*(?:(?:the|net|overall|annual|yearly|quarterly|year[- ]on[- ]year|actual|numerical|absolute)\s+)*(?:(?:%|per\s?cent|percent|percentage)(?:\s+points?)?\s*|pp\s+|ppts?\s+|p\.p\.\s*)?(?:change|difference|movement|variation)\b(?!\s+(?:of|in)\s+(?:placement|social worker|name|status|plan|circumstance))/i

/** Whether a label opens as that of a difference: "% change from selected baseline", "Percentage point difference". */
export function opensWithChange(label: string): boolean {
  return OPENS_WITH_CHANGE.test(label)
}
