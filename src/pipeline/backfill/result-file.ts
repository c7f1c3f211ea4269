import { open, readFile } from 'node:fs/promises'
import { z } from 'zod'
import type { Finding } from '../../../schemas/finding.js'
import { type PaperEntry, paperEntrySchema } from '../../../schemas/manifest.js'
import type { MetricRecord } from '../../../schemas/record.js'
import { type Coverage, coverageSchema } from '../../../schemas/validation.js'
import type { PaperResult } from '../process-paper.js'
import { pagePrints } from './page-prints.js'

const headerSchema = z.object({
  entry: paperEntrySchema,
  /** Days of the meeting and of publication; null where the paper does not tell. */
  meeting: z.string().nullable(),
  published: z.string().nullable(),
  /** Fingerprints of the pages that gave records, by page. */
  prints: z.record(z.string(), z.string()),
  coverage: coverageSchema,
  findings: z.number().int(),
})

/** What is known of a paper without its records. */
export interface ResultHeader {
  readonly entry: PaperEntry
  readonly meeting: string | null
  readonly published: string | null
  readonly prints: Readonly<Record<string, string>>
  /** How many of its figures came under a check, and how many findings there are. */
  readonly coverage: Coverage
  readonly findings: number
}

/** What checks have to say of one paper. */
export interface PaperVerdict {
  readonly findings: readonly Finding[]
  readonly coverage: Coverage
}

export const unchecked: PaperVerdict = {
  findings: [],
  coverage: { figures: 0, checked: 0, unverified: 0, unreadable: 0 },
}

/** A stored result that is gone or not what this program writes: a damaged disk, or somebody's edit. */
export class DamagedResult extends Error {
  override readonly name = 'DamagedResult'
  readonly path: string

  constructor(path: string) {
    super(`${path} is not a stored result`)
    this.path = path
  }
}

/** A paper's result as it is stored: a line about the paper, then one line for each record and each finding. */
export function* resultLines(
  { entry, records, document }: PaperResult,
  { findings, coverage }: PaperVerdict,
): Generator<string> {
  const pages = new Set(records.map(({ source }) => source.page))
  const [first] = records
  const header: ResultHeader = {
    entry,
    meeting: first?.source.meeting.date ?? null,
    published: first?.source.published ?? null,
    prints: document ? pagePrints(document, pages) : {},
    coverage,
    findings: findings.length,
  }
  yield `${JSON.stringify(header)}\n`
  for (const line of [...records, ...findings]) yield `${JSON.stringify(line)}\n`
}

/** The line about the paper alone, without reading the others. */
export async function readHeader(path: string): Promise<ResultHeader> {
  const file = await open(path).catch(() => {
    throw new DamagedResult(path)
  })
  try {
    const chunks: Buffer[] = []
    for (;;) {
      const { buffer, bytesRead } = await file.read({ buffer: Buffer.alloc(64 * 1024) })
      const end = buffer.subarray(0, bytesRead).indexOf('\n')
      chunks.push(buffer.subarray(0, end < 0 ? bytesRead : end))
      if (end >= 0) return headerOf(Buffer.concat(chunks).toString('utf8'), path)
      if (bytesRead === 0) throw new DamagedResult(path)
    }
  } finally {
    await file.close()
  }
}

export interface StoredResult {
  readonly header: ResultHeader
  readonly records: readonly MetricRecord[]
  readonly findings: readonly Finding[]
}

/** The whole of a stored result. What this program stored itself is not checked field by field again. */
export async function readResult(path: string): Promise<StoredResult> {
  const content = await readFile(path, 'utf8').catch(() => {
    throw new DamagedResult(path)
  })
  const [first = '', ...lines] = content.split('\n')
  const header = headerOf(first, path)
  const values = lines.filter((line) => line !== '').map((line) => parsedLine(line, path))
  const count = header.entry.records
  if (count + header.findings !== values.length) throw new DamagedResult(path)
  return {
    header,
    records: values.slice(0, count) as MetricRecord[],
    findings: values.slice(count) as Finding[],
  }
}

function headerOf(line: string, path: string): ResultHeader {
  const parsed = headerSchema.safeParse(parsedLine(line, path))
  if (!parsed.success) throw new DamagedResult(path)
  return parsed.data
}

function parsedLine(line: string, path: string): unknown {
  try {
    return JSON.parse(line)
  } catch {
    throw new DamagedResult(path)
  }
}
