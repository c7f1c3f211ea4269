import type { Source } from '../../schemas/record.js'

/** Committee, days of publication and meeting, as far as a paper says them: `Scrutiny Panel, published 2024-09-12`. */
export function paperFacts(source: Source | undefined): string {
  return [
    source?.meeting.committee ?? null,
    source?.published ? `published ${source.published}` : null,
    source?.meeting.date ? `meeting ${source.meeting.date}` : null,
  ]
    .filter((fact) => fact !== null)
    .join(', ')
}
