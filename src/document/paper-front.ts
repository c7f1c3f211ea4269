import { daysIn } from './day.js'
import { type FrontMatter, loneDates, readFrontMatter } from './front-matter.js'
import { meetingHead } from './meeting-head.js'
import type { Block, Document, Page, PageSet, TextBlock } from './model.js'
import { councilsIn } from './publisher.js'

/** What a paper states about itself as a whole. */
export type PaperFront = Pick<Document, 'title' | 'committee' | 'meetingDate' | 'published' | 'publisherText'>

/** How many councils that the text names stand for the publisher, and how many lines of the cover. */
const mostCouncils = 3
const mostCoverLines = 40

/**
 * Title, committee and days of a paper: from the head of its first report, else from what systems that make packs write
 * into the file's title, else from its running heads and its cover. The day on which the file was made says nothing of
 * the day of the paper and is not asked.
 */
export function readPaperFront(set: PageSet, blocks: readonly Block[]): PaperFront {
  const [firstPage] = set.pages
  const front = firstPage ? readFrontMatter(firstPage) : null
  const cover = blocks.flatMap((block) => (block.kind !== 'table' && block.page === 1 ? [block] : []))
  const fileTitle = meaningfulTitle(set.info.title)
  const pack = fileTitle === null ? null : packTitle(fileTitle)
  const coverDay = firstDay(set.pages.slice(0, 2))
  const head = meetingHead(
    set.pages,
    cover.map(({ text }) => text),
  )
  const meetingDate = front?.date ?? pack?.day ?? head?.day ?? coverDay
  const title = front?.subject ?? fileTitle ?? coverTitle(cover)
  const texts = blocks.flatMap((block) => (block.kind === 'table' ? [] : [block.text]))
  return {
    title,
    committee:
      front?.committee ?? pack?.committee ?? head?.committee ?? (meetingDate ? committeeOn(cover) : null),
    meetingDate,
    published: publishedDay(front, set.pages, meetingDate) ?? meetingDate,
    publisherText: [
      ...(front?.bodies ?? []),
      title ?? '',
      ...cover.slice(0, mostCoverLines).map(({ text }) => text),
      ...councilsIn(texts, mostCouncils),
    ].join('\n'),
  }
}

/** A file's own title, unless it is a file name, a template's or a scanner's. */
function meaningfulTitle(title: string | null): string | null {
  if (title === null || !/\S \S/u.test(title) || /\.(?:docx?|pdf|pptx?|xlsx?)$/iu.test(title)) return null
  const plain = title.replace(/^microsoft (?:word|powerpoint|excel) - |^\(public pack\)\s*/iu, '').trim()
  return plain === '' ||
    /^(?:untitled|document\d*|presentation\d*|powerpoint presentation)$|\btemplate\b/iu.test(plain)
    ? null
    : plain
}

/** The committee and day in titles such as `Agenda Document for Audit Committee, 21/03/2024 17:30`. */
function packTitle(title: string): { committee: string | null; day: string | null } {
  const match =
    /^(?:agenda|minutes|public reports pack|printed minutes|supplement\w*)\b.*?\bfor (.+?),? \d/iu.exec(title)
  return match
    ? { committee: match[1] ?? null, day: daysIn(title)[0]?.day ?? null }
    : { committee: null, day: null }
}

/** The headings on the cover that are set about as large as the largest. */
function coverTitle(cover: readonly TextBlock[]): string | null {
  const headings = cover.filter(({ kind }) => kind === 'heading')
  const largest = Math.max(...headings.map(({ size }) => size))
  const title = headings.filter(({ size }) => size > 0.92 * largest).map(({ text }) => text)
  return title.length > 0 && title.length < 6 ? title.join(' ') : (title[0] ?? null)
}

function committeeOn(cover: readonly TextBlock[]): string | null {
  const name = cover.find(
    ({ text }) =>
      text.length < 90 &&
      /\b(?:committee|panel|board|cabinet|forum|commission|council)$/iu.test(text) &&
      !/\b(?:(?:city|county|borough|district|town) council|review|report|inspection|strategy)\b/iu.test(text),
  )
  return name?.text ?? null
}

function firstDay(pages: readonly Page[]): string | null {
  for (const page of pages) {
    const [date] = loneDates(page)
    if (date) return date.day
  }
  return null
}

/** An agenda is signed and dated some days before its meeting; within this many pages, and this many days. */
const agendaPages = 10
const longestNotice = 45

/** The day of publication that the front states, or the one at the foot of the agenda. */
function publishedDay(
  front: FrontMatter | null,
  pages: readonly Page[],
  meeting: string | null,
): string | null {
  if (front?.published) return front.published
  if (meeting === null) return null
  for (const page of pages.slice(0, agendaPages)) {
    if (page.furniture.some(({ kind }) => kind === 'item-stamp')) return null
    const signed = loneDates(page).find(
      ({ day }) => day < meeting && daysBetween(day, meeting) <= longestNotice,
    )
    if (signed) return signed.day
  }
  return null
}

function daysBetween(from: string, to: string): number {
  return (Date.parse(to) - Date.parse(from)) / 86_400_000
}
