import { type Baseline, type BaselineEntry, baselineVersion } from '../../schemas/baseline.js'
import type { Finding } from '../../schemas/finding.js'
import type { Validation } from '../../schemas/validation.js'
import { fingerprintsOf } from './finding-fingerprints.js'

/** All findings of a validation as known ones. */
export function baselineOf({ findings }: Validation): Baseline {
  const fingerprints = fingerprintsOf(findings)
  return {
    version: baselineVersion,
    findings: findings.map(({ check, severity, message, source }, index) => ({
      fingerprint: fingerprints[index] ?? '',
      check,
      severity,
      paper: source.paper,
      file: source.file,
      page: source.page,
      message,
    })),
  }
}

/**
 * The validation without the findings that the baseline knows. An entry that no longer occurs becomes a finding itself:
 * a warning, or a note where its paper was not read in this run, so that nothing can be said of it.
 */
export function withoutKnown(validation: Validation, baseline: Baseline): Validation {
  const fingerprints = fingerprintsOf(validation.findings)
  const known = new Set(baseline.findings.map(({ fingerprint }) => fingerprint))
  const met = new Set(fingerprints.filter((fingerprint) => known.has(fingerprint)))
  const fresh = validation.findings.filter((_, index) => !known.has(fingerprints[index] ?? ''))
  const stale = baseline.findings.filter(({ fingerprint }) => !met.has(fingerprint))
  return {
    ...validation,
    findings: [...fresh, ...stale.map((entry) => staleFinding(entry, wasRead(entry, validation)))],
    known: validation.findings.length - fresh.length,
  }
}

/** By its hash, or by its name: a paper that was replaced under its name is read too, one that failed is not. */
function wasRead({ paper, file }: BaselineEntry, { papers, datasets = [] }: Validation): boolean {
  if (datasets.some((dataset) => dataset.file === file)) return true
  const read = papers.filter(({ outcome }) => outcome === 'ok' || outcome === 'partial')
  return read.some((each) => each.paper === paper || each.file === file)
}

function staleFinding(
  { fingerprint, check, message, paper, file, page }: BaselineEntry,
  read: boolean,
): Finding {
  return {
    id: `baseline-${fingerprint}`,
    check: 'baseline.stale',
    severity: read ? 'warning' : 'note',
    title: 'A known finding no longer occurs',
    message: read
      ? `known to the baseline, no longer found (${check}): ${message}`
      : `known to the baseline, its paper was not read in this run (${check}): ${message}`,
    records: [],
    cause: null,
    published: null,
    computed: null,
    interval: null,
    explanation: read ? 'Write the baseline anew to take the entry out.' : '',
    working: null,
    chance: null,
    source: { paper, file, page, boxes: [], quote: '', table: null },
  }
}
