const RATING_HEAD =
  /^\W*(?:(?:current|overall|year[- ]end)\s+)?(?:B?RAG|RAYG)(?:\s+(?:rating|status|score|code|rated))?\W*$/iu

/** Whether a label stands over ratings ("RAG", "RAG status"): plain numbers under it are codes of colours, no figures. */
export function isRatingHead(label: string): boolean {
  return RATING_HEAD.test(label)
}
