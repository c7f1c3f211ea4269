import type { Baseline } from '../../schemas/baseline.js'
import type { Catalogue } from '../../schemas/catalogue.js'
import type { Validation } from '../../schemas/validation.js'
import { checkPapers } from '../checks/check-papers.js'
import { builtInCatalogue } from '../sources/built-in-catalogue.js'
import { findPapers } from '../sources/find-papers.js'
import type { PaperSource } from '../sources/paper-source.js'
import { withoutKnown } from './baseline.js'
import { type CheckedPapersOptions, checkedPapers } from './checked-papers.js'
import { toolVersion } from './versions.js'

export interface ValidateOptions extends CheckedPapersOptions {
  /** The built-in one unless said otherwise. */
  readonly catalogue?: Catalogue
  /** Findings that are known: they are left out, and those that no longer occur are reported. */
  readonly baseline?: Baseline
  /** Also what a misreading explains better than a misprint. */
  readonly pedantic?: boolean
  /** Also what was checked and held. */
  readonly tick?: boolean
}

/**
 * Checks the arithmetic of what papers say: coverage first, then the findings. Papers are named as on the command line
 * (files, folders, saved records as JSON or NDJSON), or given as sources of their own. A paper that cannot be read does
 * not throw: its outcome and message are among `papers`.
 *
 * @example
 * const { coverage, findings } = await validate(['pack.pdf'])
 */
export async function validate(
  papers: readonly (string | PaperSource)[],
  { catalogue: given, baseline, pedantic = false, tick = false, ...options }: ValidateOptions = {},
): Promise<Validation> {
  const catalogue = given ?? (await builtInCatalogue())
  const sources = await sourcesOf(papers)
  const papersRead = await checkedPapers(sources, catalogue, options)
  const checked = checkPapers(papersRead, catalogue, { pedantic, tick })
  const validation: Validation = {
    tool: toolVersion(),
    coverage: checked.coverage,
    papers: [...checked.papers],
    findings: [...checked.findings],
    ...(tick ? { ticks: [...checked.ticks] } : {}),
  }
  return baseline === undefined ? validation : withoutKnown(validation, baseline)
}

/** Sources of papers that are named as on the command line, or given. */
export async function sourcesOf(papers: readonly (string | PaperSource)[]): Promise<PaperSource[]> {
  const named = papers.filter((paper) => typeof paper === 'string')
  const given = papers.filter((paper) => typeof paper !== 'string')
  return [...(await findPapers(named)), ...given]
}
