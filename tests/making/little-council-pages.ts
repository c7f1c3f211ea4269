import { committees, type LittleItem, type LittleMeeting, meetings } from './little-council.js'

const months = 'January February March April May June July August September October November December'.split(
  ' ',
)

/** Pages of the council's site with the class names and nesting of the software. */
export function committeesPage(): string {
  const listed = committees.filter(({ expired, deleted }) => !expired && !deleted)
  const entries = listed.map(
    ({ id, title }) =>
      `<li><a href="mgCommitteeDetails.aspx?ID=${id}" title="Link to committee">${title}</a></li>`,
  )
  return page('Committees', 'Committee structure', `<ul class="mgBulletList">${entries.join('\n')}</ul>`)
}

/** Newest first, a few at a time, with a link to those before and after. */
export function meetingsPage(committee: number, first: number, length: number): string {
  const own = meetings.filter((meeting) => meeting.committee === committee).toReversed()
  const listed = own.slice(first, first + length)
  const link = (act: string, at: number): string =>
    `<p><a class="mgTableNextLnk" href="ieListMeetings.aspx?Act=${act}&amp;CId=${committee}&amp;D=${at}&amp;MD=ielistmeetings">${act} meetings</a></p>`
  const entries = listed.map(
    ({ id, day, status, published }) =>
      `<li><a class="mgMeetingTableLnk" href="ieListDocuments.aspx?CId=${committee}&amp;MId=${id}&amp;Ver=4">${shortDay(day)}&nbsp;5&#58;30 pm</a>${
        status === 'Cancelled' ? ' - CANCELLED' : published.length > 0 ? ` - ${published.join(', ')}` : ''
      }</li>`,
  )
  return page(
    'Browse meetings',
    titleOf(committee),
    `<form><input type="hidden" name="hCommitteeId" value="${committee}"><div class="mgContent">
${first + length < own.length ? link('earlier', first + length) : ''}${first > 0 ? link('later', first - length) : ''}
<ul class="mgNonBulletTableList">${entries.join('')}</ul></div></form>`,
  )
}

export function agendaPage({ committee, day, packs, items }: LittleMeeting): string {
  const links = packs.map(
    ({ title, path }) =>
      `<li><a href="documents/${path}">${title} <span class="mgFileSize">PDF 301 KB</span></a></li>`,
  )
  return page(
    'Agenda and minutes',
    `<a href="mgCommitteeDetails.aspx?ID=${committee}">${titleOf(committee)} - Thursday, ${longDay(day)} 5.30 pm</a>`,
    `<ul class="mgActionList"><li><a href="mgMeetingAttendance.aspx?ID=1">Attendance details</a></li>${links.join('')}</ul>
<div class="mgContent"><table class="mgItemTable"><tr><th class="mgHide">No.</th><th class="mgHide">Item</th></tr>
${items.map(itemRow).join('\n')}</table></div>`,
  )
}

function itemRow({ number, title, documents }: LittleItem): string {
  const [first, ...others] = documents
  const heading = first
    ? `<a class="mgAiTitleLnk" href="documents/${first.path}">${escaped(title)} <span class="mgFileSize">PDF 2 MB</span></a>`
    : escaped(title)
  const more = others.map(({ title: name, path, isRestricted }) =>
    isRestricted
      ? `<li>${name} <span class="mgHide">, View reasons</span> <a href="mgConvert2PDF.aspx?ID=0">restricted</a></li>`
      : `<li><a href="documents/${path}">${name}<span class="mgHide">, item ${number}.</span></a></li>`,
  )
  return `<tr><td class="mgItemNumberCell"><p class="mgAiTitleTxt">${number}.</p></td><td><p class="mgAiTitleTxt">${heading}</p>
${more.length > 0 ? `<p class="mgSubItemTitleTxt">Additional documents:</p><ul class="mgBulletList">${more.join('')}</ul>` : ''}</td></tr>`
}

function page(title: string, heading: string, content: string): string {
  return `<!DOCTYPE html><html lang="en"><head><title>${title} | Little Borough Council</title></head><body>
<nav id="breadcrumb-holder"><ul><li><a href="mgListCommittees.aspx?bcr=1">Committees</a></li><li><a href="mgCommitteeDetails.aspx?ID=77">Committee details</a></li></ul></nav>
<div id="modgov"><h1 class="mgMainTitleTxt">${title}</h1><h2 class="mgSubTitleTxt">${heading}</h2>${content}</div></body></html>`
}

function titleOf(committee: number): string {
  return committees.find(({ id }) => id === committee)?.title ?? ''
}

function longDay(day: string): string {
  const [year = '', month = '', date = ''] = day.split('-')
  return `${Number(date)}th ${months[Number(month) - 1]}, ${year}`
}

function shortDay(day: string): string {
  const [year = '', month = '', date = ''] = day.split('-')
  return `${Number(date)} ${months[Number(month) - 1]?.slice(0, 3)} ${year}`
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;')
}
