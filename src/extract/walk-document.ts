import type { Area } from '../../schemas/area.js'
import type { Document, Section, TableBlock, TextBlock } from '../document/model.js'
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
  area: Inherited<Area>,
  file: string,
  { read }: Tools,
): Generator<PlacedBlock> {
  const fallback = paperDay(document, file)
  const dayOf = (section: number) => reportDay(document, section) ?? fallback
  const usualPeriod = reportPeriods(document, (text, section) => read(text, dayOf(section)), dayOf)
  const subjects = sectionSubjects(document, fallback, read)
  const titlePeriod = statedPeriod(
    read(document.title ?? '', fallback).periods.filter(({ period }) => period.kind !== 'day'),
  )
  let headings: TextBlock[] = []
  let leadIn: TextBlock | null = null
  let goesOn = false
  let section = -1
  for (const block of document.blocks) {
    if (block.section !== section) {
      headings = headings.filter((heading) => isAbove(document.sections, heading.section, block.section))
      leadIn = null
      goesOn = false
      section = block.section
    }
    if (block.kind !== 'table')
      goesOn = leadIn !== null && (introduces(leadIn) ? isEntry(block) : isPartOf(block, goesOn))
    const asOf = reportDay(document, block.section) ?? fallback
    const titles = sectionTitles(document.sections, block.section)
    const above = [...headings].reverse().map(({ text }) => text)
    const chain = [...new Set([...above, ...titles])].filter((text) => text !== '')
    const readings = chain.map((text) => read(text, asOf))
    yield {
      block,
      section: document.sections[block.section] ?? null,
      surroundings: {
        asOf,
        area,
        headings: block.kind === 'heading' ? readings.filter(({ text }) => text !== block.text) : readings,
        reportPeriod: usualPeriod(block.section),
        titlePeriod,
        leadIn: leadIn ? read(leadIn.text, asOf) : null,
        entry: goesOn,
        subject: subjects(block.section),
      },
    }
    if (block.kind === 'heading') {
      headings = [...headings.filter(({ level }) => level < block.level), block]
      leadIn = null
    } else if (block.kind !== 'table' && !goesOn) {
      leadIn = block
    }
  }
}

/** The paper's day: of its meeting or publication, else the one that its file is named by, else of the file itself. */
function paperDay(document: Document, file: string): string | null {
  const { created } = document.info
  const stated = document.meetingDate ?? (document.published === created ? null : document.published)
  if (stated !== null) return stated
  const named = /(?<!\d)((?:19|20)\d\d)[-_.]?(0[1-9]|1[0-2])(?:[-_.]?(0[1-9]|[12]\d|3[01]))?(?!\d)/.exec(
    file.split(/[\\/]/).at(-1) ?? '',
  )
  return named ? `${named[1]}-${named[2]}-${named[3] ?? '28'}` : created
}

/** The day of the report that a section belongs to: stated by it or by a section around it. */
function reportDay(document: Document, index: number): string | null {
  for (let at: number | null = index; at !== null; at = document.sections[at]?.parent ?? null) {
    const date = document.sections[at]?.date
    if (date) return date
  }
  return null
}

/** "The savings will be:" introduces all entries below it, not only the first. */
function introduces(block: TextBlock): boolean {
  return /:\s*$/.test(block.text)
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

function isEntry(block: TextBlock): boolean {
  return block.kind === 'list-item' || block.text.length <= 60
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
    own.set(block.section, [...(own.get(block.section) ?? []), subject])
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
