import type { PaperEntry } from '../../schemas/manifest.js'
import { type PackagedFile, packageHead, packageResource, packageSource } from './data-package.js'
import { arrayWriter, type GrowingFile } from './growing-file.js'
import { jsonLine } from './json.js'

/** `datapackage.json` of any number of papers, written bit by bit: what it is, the papers, then the files. */
export class PackageFile {
  readonly #file: GrowingFile
  readonly #sources: ReturnType<typeof arrayWriter>
  #papers = 0

  private constructor(file: GrowingFile) {
    this.#file = file
    this.#sources = arrayWriter(file, '  ')
  }

  static async over(file: GrowingFile): Promise<PackageFile> {
    await file.add('{\n')
    for (const [key, text] of Object.entries(packageHead))
      await file.add(`  ${jsonLine(key)}: ${jsonLine(text)},\n`)
    return new PackageFile(file)
  }

  async addPaper(entry: PaperEntry): Promise<void> {
    if (this.#papers++ === 0) await this.#file.add('  "sources": ')
    await this.#sources.add(jsonLine(packageSource(entry)))
  }

  /** @param measured sizes and hashes of the files, each of which is whole */
  async end<Name extends string>(
    names: readonly Name[],
    measured: (name: Name) => Promise<Omit<PackagedFile, 'path'>>,
  ): Promise<void> {
    if (this.#papers > 0) {
      await this.#sources.end()
      await this.#file.add(',\n')
    }
    await this.#file.add('  "resources": ')
    const resources = arrayWriter(this.#file, '  ')
    for (const path of names)
      await resources.add(jsonLine(packageResource({ path, ...(await measured(path)) })))
    await resources.end()
    await this.#file.add('\n}\n')
  }
}
