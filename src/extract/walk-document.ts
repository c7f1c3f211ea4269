import type { Area } from '../../schemas/area.js'
import type { Block, Document, Section, TableBlock, TextBlock } from '../document/model.js'
import { findPeriods } from '../language/periods.js'
import { DATED_AS_BEFORE, DATES_FIGURES } from '../language/time-words.js'
import { anchorOf, sectionTimes } from '../understanding/frame/anchor.js'
import type { PaperFrame } from '../understanding/frame/paper-frame.js'
import { runningTexts } from '../understanding/frame/running-texts.js'
import type { Inherited } from './figure.js'
import { reportPeriods } from './report-period.js'
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
  let headings: TextBlock[] = []
  let leadIn: TextBlock | null = null
  let note: TextBlock | null = null
  let goesOn = false
  let captionBefore: string | null = null
  let section = -1
  for (const [index, block] of document.blocks.entries()) {
    if (block.section !== section) {
      headings = headings.filter((heading) => isAbove(document.sections, heading.section, block.section))
      leadIn = null
      note = null
      goesOn = false
      captionBefore = null
      section = block.section
    }
    const titles = sectionTitles(document.sections, block.section)
    const above = [...headings].reverse().map(({ text }) => text)
    const chain = [...new Set([...above, ...titles])].filter((text) => text !== '')
    const day = reportDay(document, block.section) ?? fallback
    const about = timeOf(chain)
    const usual = usualPeriod(block.section)
    const asOf = anchorOf(frame, about ?? (day === null ? usual : null), day)
    if (block.kind !== 'table') {
      // "In the last 12 months:" opens a list of its own; "Areas to improve:" parts one.
      const opens = introduces(block) && read(block.text, asOf).periods.length > 0
      goesOn = leadIn !== null && !opens && isGoverned(block, leadIn, goesOn)
    }
    const readings = chain.map((text) => read(text, asOf))
    const dated =
      block.kind === 'table' && DATED_AS_BEFORE.test(block.table.caption ?? '') ? captionBefore : null
    const dating = note?.text ?? dated
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
        leadIn: leadIn ? read(leadIn.text, asOf) : null,
        note: dating === null ? null : read(dating, asOf),
        entry: goesOn,
        subject: subjects(block.section),
        paper,
        recognised: pictured.has(block.page),
      },
    }
    if (block.kind === 'table' && dated === null) captionBefore = block.table.caption
    if (block.kind === 'heading') {
      const title = wholeTitle(block, document.blocks[index - 1])
      headings = [...headings.filter(({ level }) => level < block.level), title]
      leadIn = null
      note = null
    } else if (block.kind !== 'table' && !goesOn && !interrupts(block, document.blocks[index + 1], leadIn)) {
      leadIn = block
      if (DATES_FIGURES.test(block.text)) note = block
    }
  }
}

/** "… performance report: Quarter 1" over "2024/25": a year alone right below a heading of its level is the end of that title. */
function wholeTitle(block: TextBlock, before: Block | undefined): TextBlock {
  const goesOn = before?.kind === 'heading' && before.level === block.level && before.page === block.page
  const [year, ...others] = goesOn ? findPeriods(block.text) : []
  const alone = year !== undefined && others.length === 0 && year.text === block.text.trim()
  return goesOn && alone ? { ...block, text: `${before.text} ${block.text}` } : block
}

/** The day of the report that a section belongs to: stated by it or by a section around it. */
function reportDay(document: Document, index: number): string | null {
  for (let at: number | null = index; at !== null; at = document.sections[at]?.parent ?? null) {
    const date = document.sections[at]?.date
    if (date) return date
  }
  return null
}

/** "The savings will be:" and "Of this number," introduce all entries below, not only the first. */
function introduces(block: TextBlock): boolean {
  return /[:,]\s*$/.test(block.text)
}

/** A footnote or a note at the foot of a page does not end the list that goes on behind it. */
function interrupts(block: TextBlock, next: Block | undefined, leadIn: TextBlock | null): boolean {
  return (
    leadIn?.kind === 'list-item' &&
    block.kind === 'paragraph' &&
    next?.kind === 'list-item' &&
    isPartOf(next, true)
  )
}

/** Whether a block is an entry of the list that another introduced, or a part of what that one counted. */
function isGoverned(block: TextBlock, leadIn: TextBlock, before: boolean): boolean {
  return introduces(leadIn) ? isEntry(block) : isPartOf(block, before)
}

/**
 * "Of this number, 161 live …" and the entries below it that begin with a number are parts of what the block before
 * them counted.
 */
function isPartOf(block: TextBlock, goesOn: boolean): boolean {
  if (/^\W*of (?:this (?:number|total|group)|these|those|the \d)/i.test(block.text)) return true
  return (
    goesOn &&
    /^\W*(?:\d|(?:no|none|one|two|three|four|five|six|seven|eight|nine|ten|a further)\b)/i.test(block.text)
  )
}

/** An item of a list, a short line, or a line of any length that a dash sets off. */
function isEntry({ kind, text }: TextBlock): boolean {
  return kind === 'list-item' || text.length <= 60 || /^\s*[-–—]\s/.test(text)
}

function sectionTitles(sections: readonly Section[], index: number): string[] {
  const titles: string[] = []
  for (let at: number | null = index; at !== null; at = sections[at]?.parent ?? null) {
    const title = sections[at]?.title
    if (title) titles.push(title)
  }
  return titles
}

function isAbove(sections: readonly Section[], above: number, index: number): boolean {
  for (let at: number | null = index; at !== null; at = sections[at]?.parent ?? null)
    if (at === above) return true
  return false
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
