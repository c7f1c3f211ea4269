import { packageFile } from '../package-file.js'

/** The name that robots.txt files can address. */
export function productName(): string {
  return packageFile().name
}

/** Who asks, said plainly: name and version of this package and its command. */
export function userAgent(): string {
  const { name, version } = packageFile()
  return `${name}/${version} (yjs; reads the published figures of committee papers)`
}
