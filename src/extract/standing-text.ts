import type { Block, Document, Section, TextBlock } from '../document/model.js'
import { isPartlyUnread } from '../document/unread-sign.js'
import { titlesTable } from '../language/caption-numbers.js'
import { findPeriods } from '../language/periods.js'
import { DATED_AS_BEFORE, DATES_FIGURES, speaksOfTableBelow } from '../language/time-words.js'

/** What the blocks read so far leave standing for the next one: headings, the block before, remarks on times. */
export class StandingText {
  readonly #document: Document
  readonly #usualSize: number
  #headings: TextBlock[] = []
  #leadIn: TextBlock | null = null
  #note: TextBlock | null = null
  /** The text that speaks of a table below it, until that table. */
  #pointing: TextBlock | null = null
  /** The entries of a list that was introduced still go on. */
  #goesOn = false
  #captionBefore: string | null = null
  /** The numbered title of a table that other lines part from it, as long as nothing but lines of a form follows it. */
  #numbered: TextBlock | null = null
  #section = -1

  constructor(document: Document) {
    this.#document = document
    this.#usualSize = usualSizeOf(document)
  }

  /** The headings above, innermost first. */
  get titles(): readonly string[] {
    const numbered = this.#numbered === null ? [] : [this.#numbered]
    return [...this.#headings, ...numbered].reverse().map(({ text }) => text)
  }

  /** The text block before, in the same section. */
  get leadIn(): string | null {
    return this.#leadIn?.text ?? null
  }

  /** A section that is entered leaves nothing of the one before but the headings that it stands under. */
  enter(section: number): void {
    if (section === this.#section) return
    const { sections } = this.#document
    this.#headings = this.#headings.filter((heading) => isAbove(sections, heading.section, section))
    if (this.#numbered && !isAbove(sections, this.#numbered.section, section)) this.#numbered = null
    this.#leadIn = null
    this.#note = null
    this.#pointing = null
    this.#goesOn = false
    // Tables under headings of their own side by side: the next one may be "of the same cohort".
    if (!isBeside(sections, this.#section, section)) this.#captionBefore = null
    this.#section = section
  }

  /** Whether a block is an entry or a part of what the block before introduced. */
  governs(block: Block, isDated: (text: string) => boolean): boolean {
    if (block.kind === 'table') return this.#goesOn
    // "In the last 12 months:" opens a list of its own; "Areas to improve:" parts one.
    const opens = introduces(block) && isDated(block.text)
    this.#goesOn = this.#leadIn !== null && !opens && isGoverned(block, this.#leadIn, this.#goesOn)
    return this.#goesOn
  }

  /** What says of when a block's figures are: a remark, what points to a table from further above, or the caption of the table that it says it is like. */
  dating(block: Block): string | null {
    const pointing = block.kind === 'table' ? this.#pointing : null
    return (this.#note ?? pointing)?.text ?? (isDatedAsBefore(block) ? this.#captionBefore : null)
  }

  /** A block that was read, at its place in the document, stands for the next. */
  pass(block: Block, index: number): void {
    const { blocks } = this.#document
    if (endsNumbered(block)) this.#numbered = null
    if (block.kind === 'table') {
      if (!isDatedAsBefore(block) || this.#captionBefore === null) this.#captionBefore = block.table.caption
      this.#pointing = null
      return
    }
    if (block.kind === 'heading') {
      const title = wholeTitle(block, blocks[index - 1])
      this.#headings = [...this.#headings.filter(({ level }) => level < block.level), title]
      this.#leadIn = null
      this.#note = null
      this.#pointing = null
    } else if (block.kind === 'paragraph' && titlesTables(block, blocks[index + 1])) {
      // One right after another is a list of tables, and over none.
      const beside = [blocks[index - 1], blocks[index + 1]]
      this.#numbered = beside.some((one) => titlesTable(textOf(one))) ? null : block
    } else if (isTableNote(block, blocks[index - 1])) {
      // "* Figures in brackets are of last year" ends the table above, and leads to nothing below.
      this.#leadIn = null
    } else if (
      !this.#goesOn &&
      !this.#interrupts(block, blocks[index + 1]) &&
      !isUnreadSmallPrint(block, this.#usualSize)
    ) {
      this.#leadIn = block
      if (DATES_FIGURES.test(block.text)) this.#note = block
      if (speaksOfTableBelow(block.text)) this.#pointing = block
    }
  }

  /** A footnote or a note at the foot of a page does not end the list that goes on behind it. */
  #interrupts(block: TextBlock, next: Block | undefined): boolean {
    const leadIn = this.#leadIn
    if (leadIn?.kind !== 'list-item' || block.kind !== 'paragraph' || !next || next.kind === 'table')
      return false
    // "In the last 12 months there have been:" opens a list of its own.
    if (introduces(block)) return false
    const footnote = block.size < smallPrint * this.#usualSize && next.page > block.page
    const goesOn = next.kind === 'list-item'
    return (goesOn && isPartOf(next, true)) || (footnote && introduces(leadIn) && (goesOn || isDashed(next)))
  }
}

/** Share of the usual size of type below which print is of drawings, notes and margins. */
const smallPrint = 0.85

/** What was hardly read of a chart, such as the numbers along its axes, leads to nothing below it. */
function isUnreadSmallPrint(block: TextBlock, usualSize: number): boolean {
  return isPartlyUnread(block.text) && block.size < smallPrint * usualSize
}

/** The size that most of a paper's running text is set in. */
function usualSizeOf({ blocks }: Document): number {
  const letters = new Map<number, number>()
  for (const block of blocks) {
    if (block.kind !== 'table') letters.set(block.size, (letters.get(block.size) ?? 0) + block.text.length)
  }
  return [...letters].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 0
}

/** A note or source right under a table: it speaks of what stands above. */
function isTableNote({ text }: TextBlock, before: Block | undefined): boolean {
  return before?.kind === 'table' && before.table.notes.some((note) => note.includes(text))
}

/** "Table 1: …" with other lines between it and its table: it titles what follows, and is no table's caption. */
function titlesTables(block: TextBlock, next: Block | undefined): boolean {
  return titlesTable(block.text) && next?.kind !== 'table'
}

/** A sentence goes on to something else, and so does a table with a number of its own. */
function endsNumbered(block: Block): boolean {
  return block.kind === 'table' ? titlesTable(block.table.caption ?? '') : /[.!?]\s*$/u.test(block.text)
}

function textOf(block: Block | undefined): string {
  return block === undefined || block.kind === 'table' ? '' : block.text
}

function isDatedAsBefore(block: Block): boolean {
  return block.kind === 'table' && DATED_AS_BEFORE.test(block.table.caption ?? '')
}

/** "… performance report: Quarter 1" over "2024/25": a year alone right below a heading of its level is the end of that title. */
function wholeTitle(block: TextBlock, before: Block | undefined): TextBlock {
  const goesOn = before?.kind === 'heading' && before.level === block.level && before.page === block.page
  const [year, ...others] = goesOn ? findPeriods(block.text) : []
  const alone = year !== undefined && others.length === 0 && year.text === block.text.trim()
  return goesOn && alone ? { ...block, text: `${before.text} ${block.text}` } : block
}

/** "The savings will be:" and "Of this number," introduce all entries below, not only the first. */
function introduces(block: TextBlock): boolean {
  return /[:,]\s*$/.test(block.text)
}

/** Whether a block is an entry of the list that another introduced, or a part of what that one counted. */
function isGoverned(block: TextBlock, leadIn: TextBlock, before: boolean): boolean {
  return introduces(leadIn) ? isEntry(block) : isPartOf(block, before || countsOnDay(leadIn, block))
}

/** "At 19 June 2017, 212 children were being looked after" among its parts: the entries beside it begin with their number. */
function countsOnDay(leadIn: TextBlock, block: TextBlock): boolean {
  if (leadIn.kind !== 'list-item' || block.kind !== 'list-item') return false
  const opening = /^\W*(?:as\s+)?(?:at|on)\s[^,;.()]{0,40}\d{4}/i.exec(leadIn.text)?.[0] ?? ''
  return findPeriods(opening).some(({ period }) => period.kind === 'day')
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
function isEntry({ kind, text }: Pick<TextBlock, 'kind' | 'text'>): boolean {
  return kind === 'list-item' || text.length <= 60 || isDashed({ text })
}

function isDashed({ text }: Pick<TextBlock, 'text'>): boolean {
  return /^\s*[-–—]\s/.test(text)
}

/** Whether a section follows another under the same heading, or stands in it. */
function isBeside(sections: readonly Section[], before: number, index: number): boolean {
  const parent = sections[index]?.parent ?? null
  return parent !== null && (parent === before || parent === sections[before]?.parent)
}

function isAbove(sections: readonly Section[], above: number, index: number): boolean {
  for (let at: number | null = index; at !== null; at = sections[at]?.parent ?? null)
    if (at === above) return true
  return false
}
