import type { CheerioAPI } from 'cheerio'
import type { Block, Document, LinkedPaper, Page } from '../../document/model.js'
import { agendaBlocks, agendaLinks } from './agenda-document.js'
import { inlineText } from './inline-text.js'
import { isModernGovAgenda, readModernGovAgenda } from './moderngov-agenda.js'
import { isModernGovMeetings, readModernGovMeetings } from './moderngov-meetings.js'
import { noPaperPage } from './no-paper-page.js'
import { pageBlocks } from './page-blocks.js'
import { type PageFacts, pageFacts } from './page-facts.js'
import { pageHead } from './page-head.js'
import { absoluteLink, baseOf } from './page-links.js'
import { contentRoot, dropNonContent, loadPage } from './page-markup.js'
import { intoSections } from './page-sections.js'
import { nestsTooDeep, tidyTree } from './page-tree.js'
import { nameTables } from './table-roles.js'

/**
 * Reads a web page as a paper of one page without boxes: headings, paragraphs, lists, definition lists and tables of
 * its content. A page that stands in the way of a paper (a bot check, an error, a frame) is one page that failed, with
 * the reason. Agenda pages of ModernGov sites give their items as sections and the papers they link to as links.
 *
 * @param options.url where the page came from: relative links are resolved against it
 */
export function readHtml(html: string, options: { readonly url?: string } = {}): Document {
  const tooDeep = nestsTooDeep(html)
  const $ = loadPage(tooDeep ? '' : html)
  tidyTree($)
  const noPaper = tooDeep ? 'its elements nest thousands deep, as those of no page do' : noPaperPage($)
  nameTables($)
  const base = baseOf($('base').attr('href'), options.url ?? null)
  const stated = pageFacts($)
  // On ModernGov pages the main title names the kind of page, the one below it the body and the meeting.
  const facts = { ...stated, title: inlineText($('.mgSubTitleTxt').first().toArray()) || stated.title }
  if (noPaper !== null) {
    const failed: Page = { ...pageOf([]), outcome: 'failed', reason: noPaper }
    return { ...compose(facts, { blocks: [], sections: [] }, []), pages: [failed] }
  }
  if (isModernGovAgenda($)) {
    const agenda = readModernGovAgenda($, base)
    dropNonContent($)
    const { committee, date } = agenda
    const own = { committee: committee ?? facts.committee, meetingDate: date ?? facts.meetingDate }
    return compose({ ...facts, ...own }, intoSections(agendaBlocks($, agenda)), agendaLinks(agenda))
  }
  const links = isModernGovMeetings($) ? meetingLinks($, base) : null
  const committee = links ? readModernGovMeetings($, base).committee : facts.committee
  dropNonContent($)
  const root = contentRoot($)
  return compose({ ...facts, committee }, intoSections(pageBlocks($, root)), links ?? paperLinks($, base))
}

function compose(
  facts: PageFacts,
  content: Pick<Document, 'blocks' | 'sections'>,
  links: LinkedPaper[],
): Document {
  const head = pageHead(content.blocks)
  return {
    kind: 'html',
    ...facts,
    committee: facts.committee ?? head.committee,
    meetingDate: facts.meetingDate ?? head.meetingDate,
    published: facts.published ?? head.published,
    pages: [pageOf(content.blocks)],
    ...content,
    links,
    info: { title: facts.title, author: null, producer: null, created: null },
  }
}

function pageOf(blocks: readonly Block[]): Page {
  const empty = blocks.length === 0
  return {
    number: 1,
    label: null,
    width: 0,
    height: 0,
    outcome: empty ? 'empty' : 'ok',
    reason: empty ? 'the page holds no text of its own' : null,
    words: [],
    rules: [],
    fills: [],
    pictures: [],
    links: [],
    furniture: [],
    tags: [],
  }
}

function meetingLinks($: CheerioAPI, base: string | null): LinkedPaper[] {
  const { committee, meetings } = readModernGovMeetings($, base)
  return meetings.map(({ date, url }) => ({ title: `${committee ?? 'Meeting'}, ${date}`, url, item: null }))
}

/** Links to files and to agendas; links to other pages of a site are no papers. */
function paperLinks($: CheerioAPI, base: string | null): LinkedPaper[] {
  const links = new Map<string, LinkedPaper>()
  for (const link of $('a[href]').toArray()) {
    const url = absoluteLink($(link).attr('href'), base)
    if (url === null || !/\.pdf(?:$|[?#])|ieListDocuments\.aspx/iu.test(url) || links.has(url)) continue
    links.set(url, { title: inlineText([link]) || url, url, item: null })
  }
  return [...links.values()]
}
