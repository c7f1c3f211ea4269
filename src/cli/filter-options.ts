import { InvalidArgumentError, Option } from 'commander'
import { roles } from '../../schemas/choices.js'
import type { MetricRecord, Role } from '../../schemas/record.js'
import { quoted } from '../output/shell-words.js'
import { recordFilter } from '../series/record-filter.js'
import { pageSet } from './options.js'

/** Pages as they were asked for, and whether one is among them. */
export interface PageSet {
  readonly text: string
  readonly holds: (page: number) => boolean
}

/** Which figures a command shows or writes; each but `--pages` may be repeated. */
export interface FilterFlags {
  readonly metric?: readonly string[]
  readonly area?: readonly string[]
  readonly period?: readonly string[]
  readonly pages?: PageSet
  readonly role?: readonly Role[]
  readonly dimension?: readonly (readonly [dimension: string, member: string])[]
}

export function filterOptions(): Option[] {
  const each = (flags: string, description: string) =>
    new Option(flags, `${description} (may be repeated)`).argParser<string[]>(appended)
  return [
    each('--metric <id>', 'only this metric; * for anything, such as "custody.*"'),
    each('--area <name>', 'only this area, by name, id or GSS code'),
    each('--period <period>', 'only this period, such as 2022/23 or "2024-*"'),
    new Option('--pages <list>', 'only figures on these pages, such as 3,7-9').argParser<PageSet>((text) => ({
      text,
      holds: pageSet(text),
    })),
    new Option('--role <role>', `only this role: ${roles.join(', ')} (may be repeated)`)
      .choices(roles)
      .argParser<Role[]>(rolesWith),
    new Option(
      '--dimension <name=member>',
      'only this group, such as sex=male; sex= for the total (may be repeated)',
    ).argParser<(readonly [string, string])[]>((text, members) => [...(members ?? []), memberOf(text)]),
  ]
}

/** The test that the flags come to; null where nothing is asked for. */
export function filterOf(flags: FilterFlags): ((record: MetricRecord) => boolean) | null {
  const { metric, area, period, pages, role, dimension } = flags
  if ([metric, area, period, pages, role, dimension].every((flag) => flag === undefined)) return null
  return recordFilter({
    ...(metric ? { metrics: metric } : {}),
    ...(area ? { areas: area } : {}),
    ...(period ? { periods: period } : {}),
    ...(pages ? { pages: pages.holds } : {}),
    ...(role ? { roles: role } : {}),
    ...(dimension ? { dimensions: dimension } : {}),
  })
}

/** The flags of filters, as words of a shell. */
export function filterFlagsAgain({ metric, area, period, pages, role, dimension }: FilterFlags): string[] {
  const each = (name: string, values: readonly string[] = []) =>
    values.flatMap((value) => [name, quoted(value)])
  return [
    ...each('--metric', metric),
    ...each('--area', area),
    ...each('--period', period),
    ...(pages ? ['--pages', quoted(pages.text)] : []),
    ...each('--role', role),
    ...each(
      '--dimension',
      dimension?.map(([name, member]) => `${name}=${member}`),
    ),
  ]
}

function appended(text: string, texts: string[] | undefined): string[] {
  if (text.trim() === '') throw new InvalidArgumentError('It is empty.')
  return [...(texts ?? []), text.trim()]
}

function rolesWith(text: string, before: Role[] | undefined): Role[] {
  const role = roles.find((one) => one === text)
  if (role === undefined) throw new InvalidArgumentError(`Allowed choices are ${roles.join(', ')}.`)
  return [...(before ?? []), role]
}

function memberOf(text: string): readonly [string, string] {
  const [, dimension = '', member = ''] = /^([^=]+)=(.*)$/.exec(text.trim()) ?? []
  if (dimension === '') throw new InvalidArgumentError('Write it like sex=male.')
  return [dimension.trim(), member.trim()]
}
