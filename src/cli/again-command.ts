import { namedAgain, quoted, quotedName } from '../output/shell-words.js'
import type { BackfillFlags } from './backfill-flags.js'
import { usualLimits } from './limit-options.js'
import { networkFlagsAgain } from './network-options.js'
import { readingFlagsAgain } from './reading-options.js'
import { reviewFlagsAgain } from './review-option.js'

/** The command line of a backfill once more, as a shell takes it; what came through a pipe is left for the user to name. */
export function againCommand(
  named: readonly string[],
  flags: BackfillFlags,
  more: readonly string[] = [],
): string {
  const { filesFrom, output, workers, shard, cache, committee = [], timeout, memory } = flags
  const option = (name: string, value: string | number | undefined): string[] =>
    value === undefined ? [] : [name, quoted(String(value))]
  const place = (name: string, path: string | undefined): string[] =>
    path === undefined ? [] : [name, quotedName(path)]
  return [
    'yjs backfill',
    ...(named.length === 0 ? [] : [namedAgain(named)]),
    ...place('--files-from', filesFrom === '-' ? 'LIST' : filesFrom),
    ...committee.flatMap((name) => option('--committee', name)),
    ...option('--from', flags.from),
    ...option('--to', flags.to),
    ...(flags.door === 'auto' ? [] : option('--door', flags.door)),
    ...place('-o', output),
    ...option('--workers', workers),
    ...(timeout === usualLimits.timeout ? [] : option('--timeout', timeout)),
    ...(memory === usualLimits.memory ? [] : option('--memory', memory)),
    ...option('--shard', shard && `${shard.index}/${shard.of}`),
    ...place('--cache', cache),
    ...readingFlagsAgain(flags),
    ...reviewFlagsAgain(flags),
    ...networkFlagsAgain(flags),
    ...option('--log-format', flags.logFormat),
    ...more,
  ].join(' ')
}
