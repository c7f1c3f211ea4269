import type { Source } from '../../schemas/record.js'

/**
 * Committee, days of publication and meeting, as far as a paper says them: `Scrutiny Panel, published 2024-09-12`.
 *
 * @param title what is told already; a committee that it names is not told again
 */
export function paperFacts(source: Source | undefined, title = ''): string {
  const committee = source?.meeting.committee ?? null
  return [
    committee !== null && title.toLowerCase().includes(committee.toLowerCase()) ? null : committee,
    source?.published ? `published ${source.published}` : null,
    source?.meeting.date ? `meeting ${source.meeting.date}` : null,
  ]
    .filter((fact) => fact !== null)
    .join(', ')
}
