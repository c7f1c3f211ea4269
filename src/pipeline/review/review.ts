import type { MetricRecord } from '../../../schemas/record.js'
import type { ReviewLine } from '../../../schemas/review.js'
import { groupedBy } from '../../language/grouped-by.js'
import { matchLine } from './match-line.js'

/** What verdicts came to in a run. */
export interface ReviewAccount {
  /** Records that were left out. */
  readonly leftOut: number
  /** Lines whose verdict no longer applies: the figure is no longer read, or as something else. */
  readonly gone: readonly ReviewLine[]
  readonly readOtherwise: readonly ReviewLine[]
  /** Lines with a verdict whose papers were not read in this run. */
  readonly elsewhere: readonly ReviewLine[]
}

/**
 * The verdicts of a review, applied to records paper by paper: what was judged wrong is left out. What was judged right
 * stays as it is. One for each run, which keeps account of it.
 */
export class Review {
  readonly #byPaper: ReadonlyMap<string, readonly ReviewLine[]>
  readonly #seen = new Set<string>()
  #leftOut = 0
  readonly #gone: ReviewLine[] = []
  readonly #readOtherwise: ReviewLine[] = []

  constructor(lines: readonly ReviewLine[]) {
    const judged = lines.filter(({ verdict, place }) => verdict !== null && place !== null)
    this.#byPaper = groupedBy(judged, ({ place }) => place?.paper ?? '')
  }

  /** The verdicts as one text: two reviews that leave out the same have the same. */
  get text(): string {
    const lines = [...this.#byPaper.values()].flat()
    return JSON.stringify(lines.map(({ verdict, place }) => [verdict, place]))
  }

  /**
   * The records of one paper without those that were judged wrong; each paper of a run once, all of its records at once.
   *
   * @param leftOut ids of records that were read, and left out before: their verdicts are no lapsed ones
   */
  kept(
    paper: string,
    records: readonly MetricRecord[],
    leftOut: ReadonlySet<string> = new Set(),
  ): readonly MetricRecord[] {
    this.#seen.add(paper)
    const wrong = new Set<MetricRecord>()
    for (const line of this.#byPaper.get(paper) ?? []) {
      if (line.place === null) continue
      const match = matchLine(line.place, records)
      if (match.standing === 'applies' && line.verdict === 'wrong')
        for (const record of match.records) wrong.add(record)
      if (match.standing === 'applies' || leftOut.has(line.place.record)) continue
      if (match.standing === 'gone') this.#gone.push(line)
      else this.#readOtherwise.push(line)
    }
    if (wrong.size === 0) return records
    this.#leftOut += wrong.size
    return records.filter((record) => !wrong.has(record))
  }

  /** The same for records of any papers. */
  keptOf(records: readonly MetricRecord[]): readonly MetricRecord[] {
    const papers = groupedBy(records, ({ source }) => source.paper)
    const kept = new Set([...papers].flatMap(([paper, own]) => this.kept(paper, own)))
    return kept.size === records.length ? records : records.filter((record) => kept.has(record))
  }

  account(): ReviewAccount {
    const elsewhere = [...this.#byPaper].flatMap(([paper, lines]) => (this.#seen.has(paper) ? [] : lines))
    return {
      leftOut: this.#leftOut,
      gone: this.#gone,
      readOtherwise: this.#readOtherwise,
      elsewhere,
    }
  }
}
