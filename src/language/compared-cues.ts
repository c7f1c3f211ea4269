/** How a sentence sets a figure in brackets beside the one it is about. */
export const comparedCues = {
  /** From the number before to the bracket: "than the previous cohort (", "and England and Wales (". */
  behind: /\b(?:than|against|with|to|above|below|over|under|and|or|as)\s+(?:[\p{L}’'-]+\s+){1,8}\(\s*$/iu,
  /** What is compared with lies before, and nobody says when. */
  earlier: /\b(?:previous|last|prior|earlier|former|preceding)\b/i,
} as const
