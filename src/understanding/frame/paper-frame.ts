import type { AreaEntry } from '../../../schemas/metric.js'
import type { Period } from '../../../schemas/period.js'
import type { Document } from '../../document/model.js'
import type { AreaMention } from '../../language/mention.js'
import { inspectionDates } from './inspection-dates.js'
import type { LocatedArea } from './located-area.js'
import { paperArea } from './paper-area.js'
import { type PaperDay, paperDay } from './paper-day.js'
import { type Reporting, reportingPeriod } from './reporting-period.js'

/** What holds for a paper as a whole unless a part of it says otherwise. */
export interface PaperFrame {
  readonly area: LocatedArea
  readonly day: PaperDay | null
  /** The time that it says it reports on. */
  readonly reporting: Reporting | null
  /** The days of the inspection that it reports on. */
  readonly inspection: Period | null
}

/** What is known of a paper beside its content. */
export interface FrameClues {
  /** The file's name, which may name a council or a day. */
  readonly file: string
  readonly areas: (text: string) => readonly AreaMention[]
  /** What the user states: the day of papers that do not say theirs, and the council whose papers these are. */
  readonly stated: { readonly day: string | null; readonly area: AreaEntry | null }
}

/** The frame of a paper: where it is of, which time it reports on, and from which day its own words count. */
export function paperFrame(document: Document, { file, areas, stated }: FrameClues): PaperFrame {
  const inspection = inspectionDates(document.blocks)
  const said = paperDay(document, file, stated.day, () => yearsNamed(document))
  const day: PaperDay | null =
    inspection?.end && (said === null || said.witness === 'latest' || said.witness === 'file-name')
      ? { day: inspection.end, witness: 'inspection' }
      : said
  return {
    area: stated.area ? { area: plain(stated.area), witness: 'stated' } : paperArea(document, file, areas),
    day,
    // What inspectors report on is the time of their visit, and what they looked back on from it.
    reporting: inspection ? null : reportingPeriod(document, day?.day ?? null),
    inspection,
  }
}

function plain({ id, code, name, kind }: AreaEntry): LocatedArea['area'] {
  return { id, code, name, kind }
}

function yearsNamed({ blocks }: Document): number[] {
  const texts = blocks.flatMap((block) => (block.kind === 'table' ? [] : [block.text]))
  return texts.flatMap((text) => [...text.matchAll(/\b(?:19|20)\d\d\b/g)].map(([year]) => Number(year)))
}
