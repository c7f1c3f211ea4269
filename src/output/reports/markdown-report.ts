import type { Finding } from '../../../schemas/finding.js'
import type { Validation } from '../../../schemas/validation.js'
import { printable } from '../printable.js'
import { bySeverity, type FindingGroup, groupedByCause } from './finding-groups.js'
import {
  cellText,
  chanceText,
  comparisonText,
  counted,
  coverageText,
  datasetText,
  placeText,
  verdictText,
} from './report-text.js'
import type { Reporter } from './reporter.js'
import { workingText } from './working-text.js'

/** GitHub takes a step summary of at most 1 MiB and drops a longer one whole; in UTF-8 a character may take four. */
const roomForFindings = 240_000

/** For a step summary, a comment or a page: coverage, then the findings. Words of papers are escaped, never markup. */
export const markdownReport: Reporter = (validation, context) => {
  const parts = [
    '## Arithmetic of the figures\n',
    `${escaped(coverageText(validation.coverage))}. **${escaped(verdictText(validation, context))}.**\n`,
    ...unreadLines(validation),
    ...(validation.datasets ?? []).map((counts) => `- ${escaped(datasetText(counts))}\n`),
  ]
  const groups = groupedByCause(bySeverity(validation.findings))
  let room = roomForFindings
  const shown = groups.map(groupText).filter((text) => {
    room -= text.length
    return room >= 0
  })
  if (shown.length < groups.length) {
    shown.push(`${counted(groups.length - shown.length, 'further finding')} left out for want of room.\n`)
  }
  return [...parts, ...shown].join('\n')
}

function unreadLines({ papers }: Validation): string[] {
  return papers
    .filter(({ outcome }) => outcome !== 'ok')
    .map(({ file, outcome, message }) => `- ${escaped(file)}: ${escaped(message ?? outcome)}\n`)
}

function groupText({ finding, knockOns }: FindingGroup): string {
  const cell = cellText(finding)
  const comparison = comparisonText(finding)
  const working = workingText(finding)
  const chance = chanceText(finding)
  const facts = [
    `${escaped(placeText(finding))}${cell === null ? '' : ` · ${escaped(cell)}`} · \`${finding.check}\``,
    comparison === null ? null : escaped(comparison),
    working === null ? null : escaped(working),
    chance === null ? null : escaped(chance),
    finding.explanation === '' ? null : escaped(finding.explanation),
  ].filter((fact) => fact !== null)
  const quote = escaped(finding.source.quote)
  return [
    `### ${heads[finding.severity]}: ${escaped(finding.message)}\n`,
    `${facts.join('  \n')}\n`,
    ...(quote === '' ? [] : [`> ${quote}\n`]),
    ...knockOns.map(knockOnText),
  ].join('\n')
}

function knockOnText(finding: Finding): string {
  return `- follows from it: ${finding.severity}: ${escaped(finding.message)} (${escaped(placeText(finding))})\n`
}

const heads = { error: '❌ Error', warning: '⚠️ Warning', note: 'ℹ️ Note' } as const

/**
 * Text that no Markdown reader takes for markup: punctuation is escaped, HTML is spelt out, and what would become a
 * link or call a person by `@name` is cut by an invisible space.
 */
export function escaped(text: string): string {
  return printable(text)
    .replace(/[\\`*_{}[\]()#+!|~^$=-]/g, '\\$&')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('@', '@&#8203;')
    .replaceAll('://', ':&#8203;//')
    .replace(/\bwww\./gi, '$&&#8203;')
    .replace(/^(\d+)\./, '$1\\.')
}
