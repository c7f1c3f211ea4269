import type { FetchResult } from '../http/fetch-failure.js'
import type { HttpClient } from '../http/http-client.js'
import { committeesIn, meetingsIn, papersIn } from './read-service.js'
import { type ServiceElement, serviceAnswer } from './service-answer.js'
import type { SiteDoor } from './site-model.js'
import { siteText, unexpected } from './site-page.js'

/** A site's web service, `mgWebService.asmx`, asked by plain GET. */
export function webServiceDoor(base: URL, http: HttpClient): SiteDoor {
  const ask = async <T>(
    method: string,
    parameters: Readonly<Record<string, string>>,
    read: (answer: ServiceElement) => T | null,
  ): Promise<FetchResult<T>> => {
    const url = new URL(`mgWebService.asmx/${method}`, base)
    for (const [name, value] of Object.entries(parameters)) url.searchParams.set(name, value)
    const text = await siteText(http, url)
    if (!text.ok) return text
    const answer = serviceAnswer(text.value.content)
    const value = answer && read(answer)
    return value === null ? unexpected(url, 'is no answer of a ModernGov web service') : { ok: true, value }
  }
  return {
    committees: () => ask('GetCommittees', {}, committeesIn),
    meetings: (committeeId, { from, to }) => {
      // Some services ignore the days and send all; others send nothing when one is missing.
      const days = { sFromDate: serviceDay(from ?? '1990-01-01'), sToDate: serviceDay(to ?? '2100-12-31') }
      return ask('GetMeetings', { lCommitteeId: String(committeeId), ...days }, (answer) => {
        const list = meetingsIn(answer)
        return list && { ...list, failures: [] }
      })
    },
    papers: (_, meetingId) =>
      ask('GetMeeting', { lMeetingId: String(meetingId) }, (answer) => papersIn(answer, base)),
  }
}

/** `2024-03-21` → `21/03/2024` */
function serviceDay(isoDay: string): string {
  return isoDay.split('-').reverse().join('/')
}
