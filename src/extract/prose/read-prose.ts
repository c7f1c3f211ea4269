import type { TextBlock } from '../../document/model.js'
import type { Figure } from '../figure.js'
import type { Surroundings } from '../surroundings.js'
import type { Tools } from '../tools.js'

export function proseReader(
  _tools: Tools,
): (block: TextBlock, surroundings: Surroundings, section: string | null) => Figure[] {
  return () => []
}
