import { createHash } from 'node:crypto'

/** One of several parts of a backfill, counted from 1. */
export interface Shard {
  readonly index: number
  readonly of: number
}

/**
 * Whether a paper belongs to a shard. Its name decides, by a hash, so that every machine that sees the same names agrees
 * without having read a paper.
 */
export function inShard(file: string, { index, of }: Shard): boolean {
  return createHash('sha256').update(file).digest().readUInt32BE(0) % of === index - 1
}
