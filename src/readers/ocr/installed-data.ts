import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

const require = createRequire(import.meta.url)

/** The file, packed with gzip, in the folder of the data of English print. */
export const packedData = 'eng.traineddata.gz'

/** The folder of the data of English print that is installed with this program. */
export function installedData(): string {
  return join(dirname(require.resolve('@tesseract.js-data/eng/package.json')), '4.0.0_best_int')
}
