import type { MetricRecord } from '../../schemas/record.js'
import { holdsCentre } from '../document/geometry.js'
import { boxAsScanned } from '../document/leaning.js'
import type { Document } from '../document/model.js'

/** The records, those marked whose digits only a total of their table made sure. */
export function markConfirmed(records: readonly MetricRecord[], { pages }: Document): MetricRecord[] {
  const places = new Map(
    pages.flatMap(({ number, width, height, ocr }) =>
      ocr?.confirmed
        ? [
            [
              number,
              ocr.confirmed.map(({ box }) => boxAsScanned(box, ocr.leaning, { width, height })),
            ] as const,
          ]
        : [],
    ),
  )
  if (places.size === 0) return [...records]
  return records.map((record) => {
    const { source } = record
    const here = places.get(source.page) ?? []
    const isConfirmed = here.some((place) => source.boxes.some((box) => holdsCentre(place, box, 1)))
    return isConfirmed ? { ...record, source: { ...source, confirmedBy: 'total' } } : record
  })
}
