import { quoted } from '../output/run-summary.js'
import { withoutSecret } from '../sources/http/web-address.js'
import type { BackfillFlags } from './backfill-flags.js'

/** The command line of a backfill once more, as a shell takes it; a password is left for the user to type. */
export function againCommand(
  named: readonly string[],
  flags: BackfillFlags,
  more: readonly string[] = [],
): string {
  const {
    filesFrom,
    output,
    workers,
    shard,
    cache,
    catalogue = [],
    committee = [],
    allowHost = [],
    password,
    minConfidence,
  } = flags
  const option = (name: string, value: string | number | undefined): string[] =>
    value === undefined ? [] : [name, quoted(String(value))]
  return [
    'yjs backfill',
    ...named.map((name) => quoted(withoutSecret(name))),
    ...option('--files-from', filesFrom),
    ...committee.flatMap((name) => option('--committee', name)),
    ...option('--from', flags.from),
    ...option('--to', flags.to),
    ...(flags.door === 'auto' ? [] : option('--door', flags.door)),
    ...option('-o', output),
    ...option('--workers', workers),
    ...option('--shard', shard && `${shard.index}/${shard.of}`),
    ...option('--cache', cache),
    ...catalogue.flatMap((file) => option('--catalogue', file)),
    ...(password === undefined ? [] : ['--password …']),
    ...option('--published', flags.published),
    ...option('--council', flags.council),
    ...(flags.secondReading ? [] : ['--no-second-reading']),
    ...option('--min-confidence', minConfidence),
    ...(flags.unlisted ? ['--unlisted'] : []),
    ...allowHost.flatMap((host) => option('--allow-host', host)),
    ...option('--rate', flags.rate),
    ...option('--max-size', flags.maxSize && flags.maxSize / 1_000_000),
    ...more,
  ].join(' ')
}
