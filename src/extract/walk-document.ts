import type { Area } from '../../schemas/area.js'
import type { Document, Section, TableBlock, TextBlock } from '../document/model.js'
import { anchorOf, sectionTimes } from '../understanding/frame/anchor.js'
import type { PaperFrame } from '../understanding/frame/paper-frame.js'
import { runningTexts } from '../understanding/frame/running-texts.js'
import type { Inherited } from './figure.js'
import { reportPeriods } from './report-period.js'
import { StandingText } from './standing-text.js'
import { blendSubjects, type Subject, subjectOf } from './subject.js'
import { type Surroundings, statedPeriod } from './surroundings.js'
import type { Tools } from './tools.js'

export interface PlacedBlock {
  readonly block: TextBlock | TableBlock
  readonly section: Section | null
  readonly surroundings: Surroundings
}

/** Blocks in reading order, each with what it inherits: headings above, the block before, the report's day, the subject. */
export function* walkDocument(
  document: Document,
  frame: PaperFrame,
  { read }: Tools,
): Generator<PlacedBlock> {
  const fallback = frame.day?.day ?? null
  const area: Inherited<Area> = {
    value: frame.area.area,
    origin: frame.area.witness === 'none' ? 'none' : 'paper',
  }
  const dayOf = (section: number) => reportDay(document, section) ?? fallback
  const usualPeriod = reportPeriods(document, (text, section) => read(text, dayOf(section)), dayOf)
  const subjects = sectionSubjects(document, fallback, read)
  const titlePeriod = statedPeriod(
    read(document.title ?? '', fallback).periods.filter(({ period }) => period.kind !== 'day'),
  )
  const timeOf = sectionTimes(frame)
  const paper = [document.title, document.committee, ...runningTexts(document.pages)]
    .filter(Boolean)
    .join('\n')
  const pictured = new Set(document.pages.filter(({ ocr }) => ocr !== undefined).map(({ number }) => number))
  const standing = new StandingText(document)
  for (const [index, block] of document.blocks.entries()) {
    standing.enter(block.section)
    const chain = [
      ...new Set([...standing.titles, ...sectionTitles(document.sections, block.section)]),
    ].filter((text) => text !== '')
    const day = reportDay(document, block.section) ?? fallback
    const about = timeOf(chain)
    const usual = usualPeriod(block.section)
    const asOf = anchorOf(frame, about ?? (day === null ? usual : null), day)
    const readings = chain.map((text) => read(text, asOf))
    const entry = standing.governs(block, (text) => read(text, asOf).periods.length > 0)
    const [leadIn, note] = [standing.leadIn, standing.dating(block)]
    yield {
      block,
      section: document.sections[block.section] ?? null,
      surroundings: {
        asOf,
        // What the text last speaks of is no day on which anything "is".
        day: ['latest', 'cover'].includes(frame.day?.witness ?? '') && day === fallback ? null : day,
        about,
        inspection: frame.inspection,
        area,
        headings: block.kind === 'heading' ? readings.filter(({ text }) => text !== block.text) : readings,
        reportPeriod: usual,
        titlePeriod,
        leadIn: leadIn === null ? null : read(leadIn, asOf),
        note: note === null ? null : read(note, asOf),
        entry,
        subject: subjects(block.section),
        paper,
        recognised: pictured.has(block.page),
      },
    }
    standing.pass(block, index)
  }
}

/** The day of the report that a section belongs to: stated by it or by a section around it. */
function reportDay(document: Document, index: number): string | null {
  for (let at: number | null = index; at !== null; at = document.sections[at]?.parent ?? null) {
    const date = document.sections[at]?.date
    if (date) return date
  }
  return null
}

function sectionTitles(sections: readonly Section[], index: number): string[] {
  const titles: string[] = []
  for (let at: number | null = index; at !== null; at = sections[at]?.parent ?? null) {
    const title = sections[at]?.title
    if (title) titles.push(title)
  }
  return titles
}

/** What each section is about: its own words, those of the sections around it, and, faintly, the whole paper's. */
function sectionSubjects(
  document: Document,
  fallback: string | null,
  read: Tools['read'],
): (section: number) => Subject {
  const own = new Map<number, Subject[]>()
  for (const block of document.blocks) {
    if (block.kind === 'table') continue
    const subject = subjectOf(read(block.text, reportDay(document, block.section) ?? fallback).names)
    const subjects = own.get(block.section)
    if (subjects) subjects.push(subject)
    else own.set(block.section, [subject])
  }
  const whole = scaled(blendSubjects([...own.values()].flat().map((subject) => [subject, 1] as const)))
  const known = new Map<number, Subject>()
  return (section) => {
    const before = known.get(section)
    if (before) return before
    const parts: [Subject, number][] = [[whole, 0.2]]
    let weight = 1
    for (let at: number | null = section; at !== null; at = document.sections[at]?.parent ?? null) {
      parts.push([scaled(blendSubjects((own.get(at) ?? []).map((subject) => [subject, 1] as const))), weight])
      weight /= 2
    }
    const subject = blendSubjects(parts)
    known.set(section, subject)
    return subject
  }
}

/** Weights as shares of the whole, so that long and short texts count alike. */
function scaled(subject: Subject): Subject {
  const sum = [...subject.values()].reduce((a, b) => a + b, 0)
  return sum === 0 ? subject : new Map([...subject].map(([family, weight]) => [family, weight / sum]))
}
