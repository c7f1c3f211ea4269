import type { FetchFailure, FetchResult } from '../http/fetch-failure.js'
import type { HttpClient } from '../http/http-client.js'
import { pagesDoor } from './pages-door.js'
import type { DoorName, SiteDoor } from './site-model.js'
import { webServiceDoor } from './web-service-door.js'

/** The door that was asked for; `auto` asks the web service first, and the pages for all that it does not answer. */
export function siteDoor(name: DoorName, base: URL, http: HttpClient): SiteDoor {
  if (name === 'web-service') return webServiceDoor(base, http)
  if (name === 'pages') return pagesDoor(base, http)
  return eitherDoor(webServiceDoor(base, http), pagesDoor(base, http))
}

function eitherDoor(service: SiteDoor, pages: SiteDoor): SiteDoor {
  let hasAnswered = false
  let isServiceShut = false
  const either = async <T>(ask: (door: SiteDoor) => Promise<FetchResult<T>>): Promise<FetchResult<T>> => {
    if (isServiceShut) return ask(pages)
    const answer = await ask(service)
    if (answer.ok) {
      hasAnswered = true
      return answer
    }
    // Shut to everyone or to us, or never there: asking again for every meeting would be impolite.
    if (!hasAnswered || isShut(answer.failure)) isServiceShut = true
    const other = await ask(pages)
    return other.ok || isServiceShut ? other : answer
  }
  return {
    committees: () => either((door) => door.committees()),
    meetings: (committeeId, span) => either((door) => door.meetings(committeeId, span)),
    papers: (committeeId, meetingId) => either((door) => door.papers(committeeId, meetingId)),
  }
}

function isShut({ cause, status }: FetchFailure): boolean {
  return (
    cause === 'robots' || cause === 'unexpected-answer' || [401, 403, 404, 405, 410].includes(status ?? 0)
  )
}
