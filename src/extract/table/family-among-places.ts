import { isFamily } from '../../language/benchmarks.js'
import type { TextReader } from '../read-text.js'

/** Fewer places than this beside a label do not make it one. */
const FEWEST_PLACES = 2

/**
 * The paths of an axis on which "Family" stands among places: there it is the family of youth justice services that the
 * authority is compared with.
 *
 * @param family the name of that family by which it is known wherever it stands
 */
export function familyAmongPlaces(
  paths: readonly (readonly string[])[],
  read: TextReader,
  family: string | null,
): readonly (readonly string[])[] {
  if (family === null || !paths.some((path) => isFamily(path.at(-1) ?? ''))) return paths
  const places = paths.filter((path) => path.length > 0 && read(path.at(-1) ?? '', null).areas.length > 0)
  if (places.length < FEWEST_PLACES) return paths
  return paths.map((path) => (isFamily(path.at(-1) ?? '') ? [...path.slice(0, -1), family] : path))
}
