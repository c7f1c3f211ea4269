import { type Dispatcher, request } from 'undici'
import { type FetchResult, statusFailure } from './fetch-failure.js'
import { networkFailure } from './network-failure.js'
import { readBody, tooLarge } from './read-body.js'

/** One answer of a server. */
export interface Answer {
  readonly status: number
  /** By lower-case name; of a repeated header the first. */
  readonly header: (name: string) => string | null
  /** Empty for anything but a success. */
  readonly bytes: Uint8Array
}

export interface ExchangeOptions {
  readonly dispatcher: Dispatcher
  readonly method: 'GET' | 'HEAD'
  readonly headers: Readonly<Record<string, string>>
  readonly maxBytes: number
  /** Milliseconds for the whole of it: a server that sends a byte now and then is not waited for for ever. */
  readonly wholeTimeout: number
}

/** One request and its answer: no redirect is followed, nothing tried again. */
export async function exchange(url: URL, options: ExchangeOptions): Promise<FetchResult<Answer>> {
  const { dispatcher, method, headers, maxBytes, wholeTimeout } = options
  try {
    const signal = AbortSignal.timeout(wholeTimeout)
    const response = await request(url, { dispatcher, method, headers: { ...headers }, signal })
    const header = (name: string): string | null => {
      const value = response.headers[name]
      return (Array.isArray(value) ? value[0] : value) ?? null
    }
    const answer = { status: response.statusCode, header }
    // Without a listener, a body that is given up would raise its error as one of the process.
    response.body.on('error', () => undefined)
    if (response.statusCode !== 200 || method === 'HEAD') {
      response.body.destroy()
      return { ok: true, value: { ...answer, bytes: new Uint8Array() } }
    }
    if (Number(header('content-length')) > maxBytes) {
      response.body.destroy()
      return { ok: false, failure: tooLarge(maxBytes) }
    }
    const body = await readBody(response.body, header('content-encoding'), maxBytes)
    return body.ok ? { ok: true, value: { ...answer, bytes: body.value } } : body
  } catch (error) {
    const failure = networkFailure(error)
    if (failure === undefined) throw error
    return { ok: false, failure }
  }
}

/** Whether an answer points elsewhere. */
export function isRedirect({ status }: Answer): boolean {
  return [301, 302, 303, 307, 308].includes(status)
}

/** The answer, if it is a success or says that what is kept has not changed. */
export function successOf(answer: Answer): FetchResult<Answer> {
  if (answer.status === 200 || answer.status === 304) return { ok: true, value: answer }
  return { ok: false, failure: statusFailure(answer.status) }
}
