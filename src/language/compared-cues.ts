/** How a sentence sets a figure in brackets beside the one it is about. */
export const comparedCues = {
  /** From the number before to the bracket: "than the previous cohort (", "and England and Wales (". */
  behind: /\b(?:than|against|with|to|above|below|over|under|and|or|as)\s+(?:[\p{L}’'-]+\s+){1,8}\(\s*$/iu,
  /** What follows a number that says not what it counts: "(598)", "157 for the West Midlands", "146 nationally". */
  bare: /^\s*(?:[),.;]|$|and\b|(?:for|in|across)\s+the\s|nationally\b|regionally\b)/,
  /** What leads from a number to its time and says no more: "94 in 2023", "1,122 of 2022/23", "40 at the end of March". */
  toTime: /^\s*(?:(?:in|of|for|at|on|during)\s+)?(?:(?:the|end|of|year|quarter|month)\s+)*$/i,
  /** From a change to the bracket that says it again: "13 more than a year before (", "411 (or ". */
  toBracket: /^[^()\d;]*\(\s*(?:or\s+)?$/i,
  /** ", when": from a time to what was so at it. */
  when: /^\s*,\s*when\s/i,
  /** "9 or 10": from one number to the one that may stand for it. */
  or: /^\s*or\s*$/i,
  /** "A decrease of 7.5% on": before a time that is looked back to; "based on 2022/23 data" is of that time. */
  onTime:
    /(?<!\b(?:based|relying|focus(?:ed|ing)?|data|information|figures|report(?:s|ed|ing)?)\s)\bon\s+(?:the\s+)?$/i,
  /** What is compared with lies before, and nobody says when. */
  earlier: /\b(?:previous|last|prior|earlier|former|preceding)\b/i,
} as const
