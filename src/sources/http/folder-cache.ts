import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { makeFolder, writeWhole } from '../whole-file.js'
import type { ConditionalCache, KeptAnswer } from './conditional-cache.js'

const noteSchema = z.object({
  url: z.string(),
  etag: z.string().nullable(),
  lastModified: z.string().nullable(),
  type: z.string().nullable(),
  sha256: z.string().regex(/^[0-9a-f]{64}$/u),
})

/**
 * A cache in a folder: the bytes of an answer by their sha-256, and beside them a note for each address. Names are
 * hashes, so no address can act on the disk; files appear whole or not at all; bytes that are not what the note says
 * count as not kept.
 */
export function folderCache(folder: string): ConditionalCache {
  const noteFile = (url: string): string => join(folder, `${sha256(url)}.json`)
  const bytesFile = (hash: string): string => join(folder, `${hash}.bytes`)
  return {
    get: async (url) => {
      const note = noteSchema.safeParse(parsed(await contentOf(noteFile(url))))
      if (!note.success || note.data.url !== url) return null
      const bytes = await contentOf(bytesFile(note.data.sha256))
      if (bytes === null || sha256(bytes) !== note.data.sha256) return null
      const { etag, lastModified, type } = note.data
      return { etag, lastModified, type, bytes }
    },
    put: async (url, { bytes, ...said }: KeptAnswer) => {
      const hash = sha256(bytes)
      await makeFolder(folder)
      await writeWhole(bytesFile(hash), bytes)
      await writeWhole(noteFile(url), `${JSON.stringify({ url, ...said, sha256: hash })}\n`)
    },
  }
}

async function contentOf(file: string): Promise<Buffer | null> {
  try {
    return await readFile(file)
  } catch {
    // Whatever the reason is, the answer is fetched anew.
    return null
  }
}

function parsed(content: Buffer | null): unknown {
  if (content === null) return null
  try {
    return JSON.parse(content.toString('utf8')) as unknown
  } catch {
    return null
  }
}

function sha256(content: Uint8Array | string): string {
  return createHash('sha256').update(content).digest('hex')
}
