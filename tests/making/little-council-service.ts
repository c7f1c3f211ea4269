import { committees, type LittleItem, type LittleMeeting, meetings } from './little-council.js'

/** Answers of the council's web service, with its quirks: "True", day first, raw HTML inside, http links. */
export function committeesXml(): string {
  const list = committees.map(
    ({ id, title, expired, deleted }) =>
      `<committee><committeeid>${id}</committeeid><committeetitle>${title}</committeetitle><committeedeleted>${said(deleted)}</committeedeleted><committeeexpired>${said(expired)}</committeeexpired></committee>`,
  )
  return `<?xml version="1.0" encoding="utf-8"?>\n<committees><committeescount>${list.length}</committeescount>${list.join('')}</committees>`
}

export function meetingsXml(committee: number): string {
  const list = meetings.filter((meeting) => meeting.committee === committee).map(entryXml)
  return `<?xml version="1.0" encoding="utf-8"?>\n<getmeetings><committee><committeeid>${committee}</committeeid><committeetitle>${titleOf(committee)}</committeetitle><committeemeetings>${list.join('')}</committeemeetings></committee></getmeetings>`
}

function entryXml({ id, day, status, published }: LittleMeeting): string {
  return `<meeting><meetingid>${id}</meetingid><meetingdate>${ukDay(day)}</meetingdate><meetingtime>17:30</meetingtime><meetingstatus>${status}</meetingstatus>${(
    [
      ['Agenda', 'agendapublished'],
      ['Decisions', 'decisionpublished'],
      ['Minutes', 'minutepublished'],
    ] as const
  )
    .map(([name, flag]) => `<${flag}>${said(published.includes(name))}</${flag}>`)
    .join('')}</meeting>`
}

export function meetingXml(meeting: LittleMeeting, site: string): string {
  const { id, committee, day, packs, items } = meeting
  return `<?xml version="1.0" encoding="utf-8"?>
<meeting><committeeid>${committee}</committeeid><committeetitle>${titleOf(committee)}</committeetitle>
<meetingid>${id}</meetingid><meetingdate>${ukDay(day)}</meetingdate><meetingtime>17:30</meetingtime>
<linkeddocuments>${packs.map((pack) => linkedXml(pack, site)).join('\n')}</linkeddocuments>
<agendaitems>${items.map((item) => itemXml(item, site)).join('\n')}</agendaitems></meeting>`
}

function itemXml({ number, title, minutes, documents }: LittleItem, site: string): string {
  return `<agendaitem><agendaitemnumber>${number}</agendaitemnumber><agendaitemtitle>${escaped(title.toUpperCase())}</agendaitemtitle><isrestricted>False</isrestricted>
<minutesnonemptyhtmlbody>${minutes ?? ''}</minutesnonemptyhtmlbody>
<linkeddocuments>${documents.map((document) => linkedXml(document, site)).join('')}</linkeddocuments></agendaitem>`
}

function linkedXml(
  { title, path, isRestricted = false }: { title: string; path: string; isRestricted?: boolean },
  site: string,
): string {
  return `<linkeddoc><isrestricted>${said(isRestricted)}</isrestricted><title>${escaped(title)}</title><url>${site}documents/${path}</url></linkeddoc>`
}

function titleOf(committee: number): string {
  return committees.find(({ id }) => id === committee)?.title ?? ''
}

function said(is: boolean): string {
  return is ? 'True' : 'False'
}

function ukDay(day: string): string {
  return day.split('-').reverse().join('/')
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;')
}
