import type { Catalogue } from '../../schemas/catalogue.js'
import { didYouMean } from '../language/nearest-name.js'
import { printable } from '../output/printable.js'
import type { ProcessOptions } from '../pipeline/process-paper.js'
import { CannotRun } from './cannot-run.js'

/** What the user states of papers that do not say it themselves. */
export interface StatedFlags {
  /** ISO day. */
  readonly published?: string
  readonly council?: string
}

/** The stated day and council as reading takes them. @throws CannotRun for a council that the catalogue does not know */
export function statedFacts(
  { published, council }: StatedFlags,
  catalogue: Catalogue,
): Pick<ProcessOptions, 'published' | 'council'> {
  return {
    ...(published === undefined ? {} : { published }),
    ...(council === undefined ? {} : { council: councilId(council, catalogue) }),
  }
}

function councilId(named: string, { areas }: Catalogue): string {
  const plain = (name: string) =>
    name
      .toLowerCase()
      .replace(/\b(?:city|county|borough|metropolitan|council|london borough of|the)\b/g, ' ')
      .replace(/[^a-z]+/g, ' ')
      .trim()
  const councils = [...areas.values()].filter(({ kind }) => kind.includes('local-authority'))
  const found = councils.find(
    ({ id, name, aka }) => id === named || [name, ...aka].some((one) => plain(one) === plain(named)),
  )
  if (found) return found.id
  const names = councils.map(({ name }) => name)
  throw new CannotRun(
    `--council: the catalogue knows no council "${printable(named)}"${didYouMean(named, names)}`,
    null,
  )
}
