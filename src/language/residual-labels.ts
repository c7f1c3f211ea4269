const RESIDUAL =
  /^\W*(?:(?:any|all) )?others?(?: (?:reasons?|sources?|types?|categor(?:y|ies)|groups?))?\W*$/i

/** Whether a label stands for whatever its sibling labels leave: "Other", "Any other", "All others". */
export function isResidual(label: string): boolean {
  return RESIDUAL.test(label)
}

const UNKNOWN =
  /^\W*(?:unknown|not (?:known|stated|recorded|obtained|available)|refused|information not yet obtained)\W*$/i

/** Whether a label stands for those of whom nothing is known, whatever its sibling labels are of. */
export function isUnknownLabel(label: string): boolean {
  return UNKNOWN.test(label)
}
