import { createRequire } from 'node:module'

const require = createRequire(import.meta.url)

/** What this package says of itself; also true for the compiled one, whose imports lead to the same file. */
export interface PackageFile {
  readonly name: string
  readonly version: string
  readonly dependencies: Readonly<Record<string, string>>
}

export function packageFile(): PackageFile {
  return require('#package.json') as PackageFile
}
