import type { Catalogue } from '../../schemas/catalogue.js'
import type { Style } from './style.js'

/** What explanations are written with. */
export interface ExplanationLayout {
  readonly catalogue: Catalogue
  readonly style: Style
  /** Columns of the terminal. */
  readonly width: number
}
