import { readFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { ReadingCache } from '../readers/ocr/ocr-options.js'
import type { PictureReading } from '../readers/ocr/read-picture.js'
import { makeFolder, writeWhole } from '../sources/whole-file.js'

/**
 * Readings of pictures in a folder, one file each, so that a run that is ended goes on at the page where it was. A file
 * that cannot be read is no reading; one that cannot be written is done without.
 */
export function folderOfReadings(folder: string): ReadingCache {
  const place = (hash: string): string => join(folder, hash.slice(0, 2), `${hash}.json`)
  return {
    async get(hash) {
      try {
        return JSON.parse(await readFile(place(hash), 'utf8')) as PictureReading
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
