import type { Catalogue } from '../../../schemas/catalogue.js'
import type { Role } from '../../../schemas/record.js'
import { byCodeUnit, dimensionsText } from '../../series/series-key.js'
import type { Span } from '../../series/unbroken-runs.js'

interface Placed {
  readonly dimensions: Readonly<Record<string, string | number>>
  readonly span: Span
  readonly area: number
  readonly role: Role
}

const spans: readonly Span[] = ['year', 'moment', 'quarter', 'month', 'other']
const roles: readonly Role[] = ['actual', 'forecast', 'target', 'threshold']

/** Years before quarters; of each the total first, then breakdown by breakdown, members in the catalogue's order; actuals first. */
export function panelOrder(catalogue: Catalogue): (a: Placed, b: Placed) => number {
  const memberPlace = ({ dimensions }: Placed): number => {
    const [dimension = '', member] = Object.entries(dimensions)[0] ?? []
    const members = catalogue.dimensions.get(dimension)?.members ?? []
    const place = members.findIndex(({ code }) => code === String(member))
    return place < 0 ? members.length : place
  }
  const firstNumber = ({ dimensions }: Placed): number =>
    Number(/^\d+/.exec(String(Object.values(dimensions)[0] ?? ''))?.[0] ?? Number.MAX_SAFE_INTEGER)
  const keys = ({ dimensions }: Placed): string => Object.keys(dimensions).sort(byCodeUnit).join(';')
  return (a, b) =>
    spans.indexOf(a.span) - spans.indexOf(b.span) ||
    Object.keys(a.dimensions).length - Object.keys(b.dimensions).length ||
    byCodeUnit(keys(a), keys(b)) ||
    firstNumber(a) - firstNumber(b) ||
    memberPlace(a) - memberPlace(b) ||
    byCodeUnit(dimensionsText(a.dimensions), dimensionsText(b.dimensions)) ||
    a.area - b.area ||
    roles.indexOf(a.role) - roles.indexOf(b.role)
}
