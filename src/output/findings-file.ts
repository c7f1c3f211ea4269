import { join } from 'node:path'
import type { Finding } from '../../schemas/finding.js'
import type { Coverage } from '../../schemas/validation.js'
import type { GatheredPaper } from '../pipeline/backfill/gather.js'
import { toolVersion } from '../pipeline/versions.js'
import { arrayWriter, GrowingFile } from './growing-file.js'
import { jsonLine } from './json.js'

/**
 * `findings.json`: coverage before verdict. First how many figures were checked, of all papers and of each, then the
 * findings: those of each paper by its place in the output, then what later papers say differently, by metric.
 */
export class FindingsFile {
  readonly #file: GrowingFile
  readonly #papers: ReturnType<typeof arrayWriter>
  /** The findings, until all papers are named. */
  readonly #aside: GrowingFile
  readonly #findings: ReturnType<typeof arrayWriter>

  private constructor(file: GrowingFile, aside: GrowingFile) {
    this.#file = file
    this.#papers = arrayWriter(file, '  ')
    this.#aside = aside
    this.#findings = arrayWriter(aside, '  ')
  }

  static async over(file: GrowingFile, scratch: string, coverage: Coverage): Promise<FindingsFile> {
    const path = join(scratch, 'findings.part')
    const aside = await GrowingFile.open(path, path)
    const head = `"tool": ${jsonLine(toolVersion())},\n  "coverage": ${jsonLine(coverage)},\n  "papers": `
    await file.add(`{\n  ${head}`)
    return new FindingsFile(file, aside)
  }

  async addPaper({ entry, coverage, findings }: GatheredPaper): Promise<void> {
    const { file, paper, outcome, message } = entry
    await this.#papers.add(jsonLine({ file, paper, outcome, message, coverage }))
    await this.addFindings(findings)
  }

  async addFindings(findings: readonly Finding[]): Promise<void> {
    for (const finding of findings) await this.#findings.add(jsonLine(finding))
  }

  async end(): Promise<void> {
    await this.#papers.end()
    await this.#findings.end()
    await this.#aside.finish()
    await this.#file.add(',\n  "findings": ')
    await this.#file.addFile(this.#aside.path)
    await this.#file.add('\n}\n')
  }

  async clear(): Promise<void> {
    await this.#aside.discard()
  }
}
