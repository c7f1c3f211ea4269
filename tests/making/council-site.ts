import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { gzipSync } from 'node:zlib'

/** What a page of the site is; strings are sent as UTF-8. */
export interface SiteAnswer {
  readonly type: string
  readonly body: string | Uint8Array
  readonly headers?: Readonly<Record<string, string>>
}

/** Answers an address of the site by path and query; undefined is "not found". */
export type SiteContent = (address: URL) => SiteAnswer | undefined

/** How the site behaves badly at an address. `times` ends it after so many requests; the real answer follows. */
export type Misbehaviour = { readonly times?: number } & (
  | { readonly kind: 'status'; readonly status: number; readonly headers?: Readonly<Record<string, string>> }
  /** Says nothing for so many milliseconds, then answers. */
  | { readonly kind: 'slow'; readonly milliseconds: number }
  /** Sends half and then nothing more, leaving the connection open. */
  | { readonly kind: 'stalls' }
  /** Announces all, sends half and hangs up. */
  | { readonly kind: 'cut-off' }
  /** Announces this many bytes more than there are and hangs up. */
  | { readonly kind: 'wrong-length'; readonly more: number }
  /** A page with status 200 in place of what was asked for. */
  | { readonly kind: 'page'; readonly html: string }
  | { readonly kind: 'redirect'; readonly to: string; readonly status?: number }
  /** A few kilobytes that unpack to this many. */
  | { readonly kind: 'gzip-bomb'; readonly bytes: number }
  /** So many bytes without saying how many they will be. */
  | { readonly kind: 'huge'; readonly bytes: number }
  /** Bytes that are no HTTP. */
  | { readonly kind: 'nonsense' }
)

export interface CouncilSite {
  /** `http://127.0.0.1:PORT/`, and the folder that the site stands in. */
  readonly url: string
  /** What was asked, in order: `GET /robots.txt`. */
  readonly asked: readonly string[]
  readonly requests: readonly IncomingMessage[]
  /** Makes an address misbehave: a path, with its query or without. */
  misbehave(path: string, how: Misbehaviour): void
  close(): Promise<void>
}

/** Bodies of misbehaviour never grow beyond this. */
const LARGEST = 1 << 30

/**
 * A council's web site on loopback. It is bound to 127.0.0.1, takes at most 50 connections and reads no files: what it
 * serves is given by `content`.
 *
 * @param robots text of its robots.txt, or null for none
 */
export async function councilSite(content: SiteContent, robots: string | null = null): Promise<CouncilSite> {
  const asked: string[] = []
  const requests: IncomingMessage[] = []
  const bad = new Map<string, { how: Misbehaviour; left: number }>()
  const server = createServer((request, response) => {
    response.on('error', () => undefined)
    const address = new URL(request.url ?? '/', 'http://127.0.0.1')
    const path = address.pathname + address.search
    asked.push(`${request.method} ${path}`)
    requests.push(request)
    const trouble = bad.get(path) ?? bad.get(address.pathname)
    const answer = answerFor(address, content, robots)
    if (trouble === undefined || trouble.left <= 0) return send(request, response, answer)
    trouble.left -= 1
    misbehaveAs(trouble.how, request, response, answer)
  })
  server.maxConnections = 50
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${port}/`,
    asked,
    requests,
    misbehave: (path, how) => bad.set(path, { how, left: how.times ?? Number.POSITIVE_INFINITY }),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

function answerFor(address: URL, content: SiteContent, robots: string | null): SiteAnswer | undefined {
  if (address.pathname !== '/robots.txt') return content(address)
  return robots === null ? undefined : { type: 'text/plain', body: robots }
}

function send(request: IncomingMessage, response: ServerResponse, answer: SiteAnswer | undefined): void {
  if (answer === undefined) {
    response.writeHead(404, { 'content-type': 'text/html' }).end('<title>Not found</title>')
    return
  }
  const body = Buffer.from(answer.body)
  const { etag } = answer.headers ?? {}
  if (etag !== undefined && request.headers['if-none-match'] === etag) {
    response.writeHead(304, { etag }).end()
    return
  }
  response.writeHead(200, { 'content-type': answer.type, 'content-length': body.length, ...answer.headers })
  response.end(request.method === 'HEAD' ? undefined : body)
}

function misbehaveAs(
  how: Misbehaviour,
  request: IncomingMessage,
  response: ServerResponse,
  answer: SiteAnswer | undefined,
): void {
  const body = Buffer.from(answer?.body ?? 'what was asked for')
  const half = body.subarray(0, Math.ceil(body.length / 2))
  const type = { 'content-type': answer?.type ?? 'application/pdf' }
  switch (how.kind) {
    case 'status':
      response.writeHead(how.status, how.headers).end()
      return
    case 'slow':
      setTimeout(() => send(request, response, answer), how.milliseconds).unref()
      return
    case 'stalls':
      response.writeHead(200, { ...type, 'content-length': body.length }).write(half)
      return
    case 'cut-off':
      response.writeHead(200, { ...type, 'content-length': body.length })
      response.write(half, () => response.destroy())
      return
    case 'wrong-length':
      response.writeHead(200, { ...type, 'content-length': body.length + how.more })
      response.write(body, () => response.socket?.end())
      return
    case 'page':
      response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(how.html)
      return
    case 'redirect':
      response.writeHead(how.status ?? 302, { location: how.to }).end()
      return
    case 'gzip-bomb':
      response.writeHead(200, { ...type, 'content-encoding': 'gzip' })
      response.end(gzipSync(Buffer.alloc(Math.min(how.bytes, LARGEST / 4))))
      return
    case 'huge':
      response.writeHead(200, type)
      pour(response, Math.min(how.bytes, LARGEST))
      return
    case 'nonsense':
      response.socket?.end('this is no HTTP\r\n\r\n')
      return
  }
}

/** Sends zeros piece by piece, as fast as they are taken. */
function pour(response: ServerResponse, bytes: number): void {
  const piece = Buffer.alloc(64 * 1024)
  let left = bytes
  const more = (): void => {
    while (left > 0 && !response.destroyed) {
      left -= piece.length
      if (!response.write(piece)) {
        response.once('drain', more)
        return
      }
    }
    response.end()
  }
  more()
}
