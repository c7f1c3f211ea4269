import type { Area } from '../../../schemas/area.js'

/** How the area of a paper was found, from the surest to none. */
export type AreaWitness = 'stated' | 'front' | 'text' | 'none'

/** The area of a paper and what it rests on. */
export interface LocatedArea {
  readonly area: Area
  readonly witness: AreaWitness
}

/** The area of a paper that names no authority. */
export const nowhere: Area = { id: '', code: null, name: '', kind: 'none' }
