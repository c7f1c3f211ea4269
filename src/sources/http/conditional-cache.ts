/** An answer as it was kept, with what the server said it can be recognised by. */
export interface KeptAnswer {
  readonly etag: string | null
  readonly lastModified: string | null
  readonly type: string | null
  readonly bytes: Uint8Array
}

/**
 * Where answers with validators are kept between runs: the next request for the address says what is kept, and a server
 * that has nothing newer says so without sending it again. `get` answers null for what is not kept whole.
 */
export interface ConditionalCache {
  get(url: string): Promise<KeptAnswer | null>
  put(url: string, answer: KeptAnswer): Promise<void>
}

/** The request headers that ask for something newer than what is kept. */
export function conditionalHeaders(kept: KeptAnswer | null): Record<string, string> {
  const headers: Record<string, string> = {}
  const etag = plain(kept?.etag)
  const lastModified = plain(kept?.lastModified)
  if (etag !== null) headers['if-none-match'] = etag
  if (lastModified !== null) headers['if-modified-since'] = lastModified
  return headers
}

/** A server's own words go back to it only as one line of plain characters. */
function plain(value: string | null | undefined): string | null {
  return value && /^[\u0020-\u007e]{1,500}$/u.test(value) ? value : null
}
