import type { Area } from '../../schemas/area.js'
import type { Period } from '../../schemas/period.js'
import type { Direction, Method, Origin, Role } from '../../schemas/record.js'
import type { Unit } from '../../schemas/units.js'
import type { Piece } from '../document/model.js'
import type { QuantityMention, Span } from '../language/mention.js'
import type { TimeConstruction } from '../understanding/frame/time-construction.js'

/** A text of the paper in which figures are looked for: a block, or a cell of a table. */
export interface Passage {
  readonly text: string
  readonly pieces: readonly Piece[]
  readonly page: number
  readonly section: string | null
  readonly method: Method
  readonly table: {
    readonly index: number
    readonly caption: string | null
    readonly row: readonly string[]
    readonly column: readonly string[]
    /** How sure the table is, from 0 to 1. */
    readonly confidence: number
  } | null
}

/** A part of a figure together with where it was read. */
export interface Inherited<T> {
  readonly value: T
  readonly origin: Origin
  /** Of a time: the construction that says it. */
  readonly construction?: TimeConstruction
}

/** A typed figure, still tied to the words it was read from. */
export interface Figure {
  readonly passage: Passage
  /** The printed quantity, in the passage's text. */
  readonly quantity: QuantityMention
  /** The words around it that a reader would quote. */
  readonly quote: Span | string
  readonly metric: Inherited<string>
  /** The printed name of a metric that is not in the catalogue. */
  readonly label?: string
  readonly unit: Inherited<Unit>
  readonly period: Inherited<Period>
  readonly area: Inherited<Area>
  readonly dimensions: Readonly<Record<string, string | number>>
  readonly role: Role
  readonly direction: Direction | null
  readonly basePeriod: Period | null
  readonly status: readonly string[]
  readonly rule: string
  /** How surely its metric is meant, from 0 to 1: in sentences a chance, in tables how much of the labels its name explains. */
  readonly chance?: number
  /** How much the words around it say that nobody understands. */
  readonly unexplained?: number
}
