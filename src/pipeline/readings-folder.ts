import { readFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { z } from 'zod'
import type { ReadingCache } from '../readers/ocr/ocr-options.js'
import type { PictureReading } from '../readers/ocr/read-picture.js'
import { makeFolder, writeWhole } from '../sources/whole-file.js'
import { spread } from './backfill/state-folder.js'

const boxSchema = z.tuple([z.number(), z.number(), z.number(), z.number()])
const boxesSchema = z.array(boxSchema)

/** What is kept of a picture: a file that holds anything else is no reading. */
const readingSchema: z.ZodType<PictureReading> = z.object({
  words: z.array(
    z.object({
      text: z.string(),
      confidence: z.number(),
      box: boxSchema,
      baseline: z.number(),
      lineHeight: z.number(),
      line: z.number(),
      uncertain: z.boolean(),
      others: z.array(z.string()).optional(),
      stroke: z.number().nullable(),
    }),
  ),
  lines: z.object({
    horizontal: boxesSchema,
    vertical: boxesSchema,
    fills: boxesSchema,
    streaks: boxesSchema,
  }),
  width: z.number(),
  height: z.number(),
  leaning: z.number(),
  turns: z.number(),
  inked: z.number(),
})

/**
 * Readings of pictures in a folder, one file each, so that a run that is ended goes on at the page where it was. A file
 * that cannot be read is no reading; one that cannot be written is done without.
 */
export function folderOfReadings(folder: string): ReadingCache {
  const place = (hash: string): string => spread(folder, `${hash}.json`)
  return {
    async get(hash) {
      try {
        return readingSchema.parse(JSON.parse(await readFile(place(hash), 'utf8')))
      } catch {
        return null
      }
    },
    async put(hash, reading) {
      try {
        await makeFolder(dirname(place(hash)))
        await writeWhole(place(hash), JSON.stringify(reading))
      } catch {
        // The paper's own result is what counts, and says so where it cannot be stored.
      }
    },
  }
}
