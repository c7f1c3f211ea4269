/** What may stand beside a figure in its cell: a rating, whether a target was met, a unit, whom it counts. */
const ASIDE =
  /\b(?:green|amber|red|up|down|same|(?:not[- ])?(?:met|achieved)|(?:on|off) (?:target|track)|exceeded|improv(?:ed|ing)|stable|no change|est|estimated?|provisional|approx|days?|weeks?|nights?|months?|fte|per|pts?|n|p|r|rag|children|young people|cases?)\b/gi

/** What a cell says beside its figure and what merely goes with one: "(Met)", "green", "est.". */
export function withoutAsides(text: string): string {
  return text.replace(ASIDE, '')
}
