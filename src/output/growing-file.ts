import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { type FileHandle, open, rm } from 'node:fs/promises'
import { type PreparedFile, replaceFiles } from './replace-files.js'

/** Text that is handed to the disk in one go; characters. */
const chunk = 1 << 20

/** A file that is written bit by bit beside its place, and put there when it is whole. */
export class GrowingFile {
  readonly path: string
  readonly #partial: string
  readonly #file: FileHandle
  #waiting: string[] = []
  #length = 0
  #bytes = 0
  readonly #hash = createHash('sha256')

  private constructor(path: string, partial: string, file: FileHandle) {
    this.path = path
    this.#partial = partial
    this.#file = file
  }

  static async open(path: string, partial: string): Promise<GrowingFile> {
    return new GrowingFile(path, partial, await open(partial, 'w'))
  }

  async add(text: string): Promise<void> {
    this.#waiting.push(text)
    this.#length += text.length
    if (this.#length >= chunk) await this.#flush()
  }

  /** Adds what another file holds, a bit at a time. */
  async addFile(path: string): Promise<void> {
    for await (const text of createReadStream(path, 'utf8')) await this.add(String(text))
  }

  /** Of all that was added, how many bytes it has and their SHA-256 in hexadecimal digits. */
  async measured(): Promise<{ readonly bytes: number; readonly sha256: string }> {
    await this.#flush()
    return { bytes: this.#bytes, sha256: this.#hash.copy().digest('hex') }
  }

  /** Everything is on the disk, under the name that it is written under. */
  async finish(): Promise<void> {
    await this.#flush()
    await this.#file.datasync()
    await this.#file.close()
  }

  /** Where it is whole once it is finished, and where it belongs. */
  get prepared(): PreparedFile {
    return { partial: this.#partial, path: this.path }
  }

  /** Takes its place, in one step. */
  async settle(): Promise<void> {
    await (await replaceFiles([this.prepared])).keep()
  }

  async discard(): Promise<void> {
    await this.#file.close().catch(() => undefined)
    await rm(this.#partial, { force: true }).catch(() => undefined)
  }

  async #flush(): Promise<void> {
    const bytes = Buffer.from(this.#waiting.join(''))
    this.#waiting = []
    this.#length = 0
    if (bytes.length === 0) return
    this.#bytes += bytes.length
    this.#hash.update(bytes)
    await this.#file.appendFile(bytes)
  }
}

/** Writes the entries of a JSON array as `jsonArray` does, one a line. */
export function arrayWriter(
  file: GrowingFile,
  indent = '',
): { add(line: string): Promise<void>; end(): Promise<void> } {
  let first = true
  return {
    async add(line) {
      await file.add(`${first ? '[' : ','}\n${indent}  ${line}`)
      first = false
    },
    async end() {
      await file.add(first ? '[]' : `\n${indent}]`)
    },
  }
}
