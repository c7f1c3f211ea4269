import type { Area } from '../../../schemas/area.js'
import type { Document } from '../../document/model.js'
import { COUNCIL_AFTER, COUNCIL_BEFORE, OTHER_BODY } from '../../language/council-words.js'
import type { AreaMention } from '../../language/mention.js'
import { areasByInitials } from './council-initials.js'
import { sitesIn } from './council-sites.js'
import { type LocatedArea, nowhere } from './located-area.js'
import { runningTexts } from './running-texts.js'

type FindAreas = (text: string) => readonly AreaMention[]

/** How many lines of the first page are its front, and how long one is that is no running text. */
const coverLines = 40
const longestLine = 120

/** What a place where a council is named is worth: what the paper prints of itself against what it speaks of. */
const WEIGHT = {
  title: 4,
  head: 4,
  styled: 2.5,
  plain: 1,
  file: 2,
  site: 2,
  initials: 1.5,
  spoken: 2.5,
  aside: 0.5,
} as const

/** Less than this is no more than a mention; and the first must be so much stronger than the next. */
const ENOUGH = 2
const AHEAD = 1.15

/** So often must a text name a place, and so large must its share be of all places named, to speak for it. */
const leastMentions = 3
const leastShare = 0.4

/**
 * The authority whose paper it is, by all places where papers name theirs: title, running heads, the lines of the first
 * page, the site of their addresses, initials, the file's name, and, faintly, what the text speaks of most. Regions,
 * nations and groups of comparators publish no papers of their own; a police force, a hospital, or the tables' rows of
 * other councils speak for nobody.
 */
export function paperArea(document: Document, file: string, find: FindAreas): LocatedArea {
  const scores = new Map<string, { area: Area; front: number; text: number }>()
  const add = (area: Area, weight: number, where: 'front' | 'text'): void => {
    const known = scores.get(area.id) ?? { area, front: 0, text: 0 }
    scores.set(area.id, { ...known, [where]: known[where] + weight })
  }
  for (const area of named(document.title ?? '', find)) add(area, WEIGHT.title, 'front')
  for (const area of named(document.info.title ?? '', find)) add(area, WEIGHT.title / 2, 'front')
  for (const area of named(runningTexts(document.pages).join('\n'), find)) add(area, WEIGHT.head, 'front')
  addFront(document, find, add)
  for (const area of named(spelledOut(file), find)) add(area, WEIGHT.file, 'front')
  const texts = document.blocks.flatMap((block) => (block.kind === 'table' ? [] : [block.text]))
  const spoken = mentionsIn(texts.join('\n'), find)
  addSpoken(spoken, add)
  for (const area of areasByInitials(texts, spoken)) add(area, WEIGHT.initials, 'text')
  for (const area of sitesIn([...texts, ...document.links.map(({ url }) => url)], find))
    add(area, WEIGHT.site, 'text')
  const [best, next] = [...scores.values()].sort((a, b) => b.front + b.text - (a.front + a.text))
  if (!best || best.front + best.text < ENOUGH) return { area: nowhere, witness: 'none' }
  if (next && best.front + best.text < AHEAD * (next.front + next.text))
    return { area: nowhere, witness: 'none' }
  return { area: best.area, witness: best.front >= ENOUGH ? 'front' : 'text' }
}

type Add = (area: Area, weight: number, where: 'front' | 'text') => void

/** The lines of the first page, and what the reader took for the publisher: each line counts once for an area. */
function addFront(document: Document, find: FindAreas, add: Add): void {
  const cover = document.blocks
    .flatMap((block) => (block.kind !== 'table' && block.page === 1 ? [block.text] : []))
    .slice(0, coverLines)
  const seen = new Map<string, number>()
  for (const line of [...document.publisherText.split('\n'), ...cover]) {
    for (const mention of mentionsIn(line, find)) {
      const short = line.length < longestLine
      const weight = isStyled(mention, line)
        ? short
          ? WEIGHT.styled
          : WEIGHT.aside
        : short
          ? WEIGHT.plain
          : 0
      const before = seen.get(mention.area.id) ?? 0
      // Two lines that name a council say about all that any number of them says.
      if (before < 2 * WEIGHT.styled) add(mention.area, weight, 'front')
      seen.set(mention.area.id, before + weight)
    }
  }
}

function addSpoken(mentions: readonly AreaMention[], add: Add): void {
  const counts = new Map<string, { area: Area; count: number }>()
  for (const { area } of mentions) counts.set(area.id, { area, count: (counts.get(area.id)?.count ?? 0) + 1 })
  for (const { area, count } of counts.values()) {
    const share = count / mentions.length
    if (count >= leastMentions && share >= leastShare) add(area, WEIGHT.spoken * share, 'text')
  }
}

/** Whether a council or one of its services is named, and not only the place. */
function isStyled({ start, end, text }: AreaMention, line: string): boolean {
  return (
    /\b(?:Council|Borough|City of|County)\b/.test(text) ||
    COUNCIL_AFTER.test(line.slice(end)) ||
    COUNCIL_BEFORE.test(line.slice(0, start))
  )
}

/** Authorities that a text names, each once. */
function named(text: string, find: FindAreas): Area[] {
  return [...new Map(mentionsIn(text, find).map(({ area }) => [area.id, area])).values()]
}

function mentionsIn(text: string, find: FindAreas): AreaMention[] {
  return find(text).filter(
    ({ area, end }) => area.kind.includes('local-authority') && !OTHER_BODY.test(text.slice(end, end + 40)),
  )
}

/** `north-somerset_yjp.pdf` → `North Somerset Yjp`: names of places are found with capitals only. */
function spelledOut(file: string): string {
  const name = (file.split(/[\\/]/).at(-1) ?? '').replace(/\.\w+$/, '')
  return name
    .split(/[\s_-]+/)
    .map((word) =>
      /^(?:and|upon|on|of|in|the|under)$/.test(word) ? word : word.charAt(0).toUpperCase() + word.slice(1),
    )
    .join(' ')
}
