import type { Readable, Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib'
import { type FetchResult, fetchFailure } from './fetch-failure.js'

/**
 * The bytes of an answer, unpacked, up to `limit`: counting happens after unpacking, so that a small answer that grows
 * without end is stopped like a large one.
 */
export async function readBody(
  body: Readable,
  encoding: string | null,
  limit: number,
): Promise<FetchResult<Uint8Array>> {
  const unpack = unpackerFor(encoding)
  if (unpack === undefined) {
    body.destroy()
    const message = `the server packed its answer in a way that was not asked for (${encoding})`
    return { ok: false, failure: fetchFailure('broken-answer', message) }
  }
  const chunks: Buffer[] = []
  let length = 0
  const collect = async (source: AsyncIterable<Buffer>): Promise<void> => {
    for await (const chunk of source) {
      length += chunk.length
      if (length > limit) return
      chunks.push(chunk)
    }
  }
  try {
    await (unpack === null ? pipeline(body, collect) : pipeline(body, unpack, collect))
  } catch (error) {
    if (length <= limit) throw error
  }
  if (length > limit) return { ok: false, failure: tooLarge(limit) }
  return { ok: true, value: Buffer.concat(chunks, length) }
}

export function tooLarge(limit: number): ReturnType<typeof fetchFailure> {
  const megabytes = Math.round((limit / 1_000_000) * 10) / 10
  return fetchFailure('too-large', `the answer is larger than ${megabytes} MB`, 'raise --max-size')
}

/** Null for an answer that is not packed; undefined for a packing that is not known. */
function unpackerFor(encoding: string | null): Transform | null | undefined {
  switch (encoding?.trim().toLowerCase() ?? '') {
    case '':
    case 'identity':
      return null
    case 'gzip':
    case 'x-gzip':
      return createGunzip()
    case 'deflate':
      return createInflate()
    case 'br':
      return createBrotliDecompress()
    default:
      return undefined
  }
}
