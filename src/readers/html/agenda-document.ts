import type { CheerioAPI } from 'cheerio'
import type { LinkedPaper } from '../../document/model.js'
import type { LooseBlock } from './loose-block.js'
import type { ModernGovAgenda } from './moderngov-agenda.js'
import { pageBlocks } from './page-blocks.js'

/** An agenda's items as headings with their numbers, each followed by the text that stands under it. */
export function agendaBlocks($: CheerioAPI, agenda: ModernGovAgenda): LooseBlock[] {
  return agenda.items.flatMap(({ number, title, content }) => {
    const copy = $(content).clone()
    copy.find('.mgAiTitleTxt').first().remove()
    copy.find('.mgBulletList, .mgFileSize').remove()
    const marker = number === null ? null : `${number}.`
    const heading: LooseBlock = { kind: 'heading', text: title, level: 2, marker, bold: true, item: number }
    const text = pageBlocks($, copy.toArray()).filter(
      (block) => block.kind !== 'paragraph' || !isLabel(block.text),
    )
    return [heading, ...text]
  })
}

/** "Minutes:", "Additional documents:" announce what follows and say nothing themselves. */
function isLabel(text: string): boolean {
  return /^(?:minutes|additional documents|decision|supporting documents):$/iu.test(text)
}

/** The papers that an agenda links to, each address once: those of the items first, so that they keep their number. */
export function agendaLinks(agenda: ModernGovAgenda): LinkedPaper[] {
  const links = new Map<string, LinkedPaper>()
  const add = (title: string, url: string | null, item: string | null) => {
    if (url !== null && !links.has(url)) links.set(url, { title, url, item })
  }
  for (const { number, papers } of agenda.items) for (const { title, url } of papers) add(title, url, number)
  for (const { title, url } of agenda.packs) add(title, url, null)
  return [...links.values()]
}
