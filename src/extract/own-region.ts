import type { Area } from '../../schemas/area.js'
import type { Catalogue } from '../../schemas/catalogue.js'
import type { Figure } from './figure.js'

/** The catalogue's area for "the region", of whichever authority speaks. */
const REGION = 'own-region'

/** A figure of "the region" as one of the region of the paper's authority; none where that is not known. */
export function inOwnRegion(figure: Figure, own: Area, { areas }: Catalogue): Figure[] {
  if (figure.area.value.id !== REGION) return [figure]
  const region = areas.get(areas.get(own.id)?.region ?? '')
  if (!region) return []
  const { id, code, name, kind } = region
  return [{ ...figure, area: { ...figure.area, value: { id, code, name, kind } } }]
}
