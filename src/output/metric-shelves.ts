import { appendFile, mkdir, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { MetricRecord } from '../../schemas/record.js'
import { byCodeUnit } from '../series/series-key.js'

/** Records that are kept in memory before they go to the disk. */
const held = 2_000

/**
 * Records sorted by metric, on the disk. A series belongs to one metric and its id begins with it, so series can be
 * built metric by metric in the order of their ids, with the records of only one in memory.
 */
export class MetricShelves {
  readonly #folder: string
  readonly #shelves = new Map<string, { lines: string[]; readonly file: string }>()
  #waiting = 0

  private constructor(folder: string) {
    this.#folder = folder
  }

  static async in(folder: string): Promise<MetricShelves> {
    await rm(folder, { recursive: true, force: true })
    await mkdir(folder)
    return new MetricShelves(folder)
  }

  async add(record: MetricRecord): Promise<void> {
    const { metric } = record
    const shelf = this.#shelves.get(metric) ?? { lines: [], file: String(this.#shelves.size) }
    this.#shelves.set(metric, shelf)
    shelf.lines.push(JSON.stringify(record))
    if (++this.#waiting >= held) await this.#flush()
  }

  /** The records of one metric after the other, in the order of series ids. */
  async *metrics(): AsyncGenerator<MetricRecord[]> {
    await this.#flush()
    // In an id a bar follows the metric, so the order is that of names with a bar behind them.
    const inOrder = [...this.#shelves].sort(([a], [b]) => byCodeUnit(`${a}|`, `${b}|`))
    for (const [, { file }] of inOrder) {
      const lines = (await readFile(join(this.#folder, file), 'utf8')).split('\n')
      yield lines.filter((line) => line !== '').map((line) => JSON.parse(line) as MetricRecord)
    }
  }

  async clear(): Promise<void> {
    await rm(this.#folder, { recursive: true, force: true })
  }

  async #flush(): Promise<void> {
    for (const shelf of this.#shelves.values()) {
      if (shelf.lines.length === 0) continue
      await appendFile(join(this.#folder, shelf.file), `${shelf.lines.join('\n')}\n`)
      shelf.lines = []
    }
    this.#waiting = 0
  }
}
