import type { MetricRecord } from '../../schemas/record.js'
import type { SecondReading } from '../readers/pdf/second-reading.js'
import { textFinder } from '../readers/pdf/second-reading-match.js'

/** What a second engine had to say of a paper's records. */
export interface Reread {
  readonly confirmed: readonly MetricRecord[]
  /** Records whose printed text the second engine does not see on their page: they leave the results. */
  readonly withheld: readonly MetricRecord[]
  /** Records on pages that the second engine cannot read: they stay, and do not count as re-read. */
  readonly unchecked: readonly MetricRecord[]
  /** Why the engine could not open the file at all, or null. */
  readonly failure: string | null
}

/**
 * Re-reads the pages that yielded records, and looks for each record's printed text there. Pages that were recognised
 * hold no text to be read again: their numbers had their second reading when they were recognised, and are confirmed.
 */
export async function rereadRecords(
  records: readonly MetricRecord[],
  reading: SecondReading,
): Promise<Reread> {
  const printed = records.filter(({ source }) => source.ocr !== true)
  const pages = [...new Set(printed.map((record) => record.source.page))].sort((a, b) => a - b)
  const texts = pages.length > 0 ? await reading.textOf(pages) : new Map<number, string>()
  const finders = new Map([...texts].map(([page, text]) => [page, textFinder(text)]))
  const verdicts = { confirmed: [], withheld: [], unchecked: [] } as Record<
    'confirmed' | 'withheld' | 'unchecked',
    MetricRecord[]
  >
  for (const record of records) {
    const finds = finders.get(record.source.page)
    const verdict =
      record.source.ocr === true
        ? 'confirmed'
        : finds === undefined
          ? 'unchecked'
          : finds(record.text)
            ? 'confirmed'
            : 'withheld'
    verdicts[verdict].push(record)
  }
  const failure = verdicts.unchecked.length > 0 ? await reading.failure() : null
  return { ...verdicts, failure }
}
