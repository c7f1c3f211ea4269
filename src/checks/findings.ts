import type { Finding, Severity } from '../../schemas/finding.js'
import type { CheckedPaper } from './checked-paper.js'
import { checks } from './checks.js'
import type { Claim } from './claim.js'
import { cutOff } from './cut-off.js'
import type { Check } from './define-check.js'
import type { Figure } from './figure.js'
import { workingOf } from './finding-working.js'
import { chanceOf } from './reliability.js'
import { type Suspicion, suspicionOf } from './suspects.js'

const GRAVITY: Record<Severity, number> = { error: 0, warning: 1, note: 2 }

/** The contradicted claims of a paper as findings: most suspect figures first, knock-ons behind the finding they follow from. */
export function findingsOf(
  claims: readonly Claim[],
  paper: CheckedPaper,
  by: readonly Check[] = checks,
): Finding[] {
  const order = new Map(by.map((check, index) => [check.id, index]))
  const findingOf = (claim: Claim) => describe(claim, paper, suspicion, by)
  const contradicted = distinct(claims.filter(({ verdict }) => verdict === 'contradicted'))
  const suspicion = suspicionOf(claims)
  const findings = new Map(contradicted.map((claim) => [claim, findingOf(claim)]))
  const led = new Map<Claim, string | null>()
  for (const group of suspicion.groups(contradicted)) {
    const [lead, ...rest] = [...group].sort(byGravity(order))
    if (!lead) continue
    led.set(lead, null)
    for (const claim of rest) led.set(claim, findings.get(lead)?.id ?? null)
  }
  const all = contradicted.map((claim) => ({
    ...(findings.get(claim) ?? findingOf(claim)),
    cause: led.get(claim) ?? null,
  }))
  const cut = cutOffNote(claims, paper, by)
  return [...all, ...(cut ? [cut] : [])].sort(byPlace)
}

/** Claims may be met twice on different ways; the first one stands. */
function distinct(claims: readonly Claim[]): Claim[] {
  const seen = new Map<string, Claim>()
  for (const claim of claims) {
    const id = idOf(claim)
    if (!seen.has(id)) seen.set(id, claim)
  }
  return [...seen.values()]
}

function idOf({ check, variant, stated, others }: Claim): string {
  const place =
    stated.key === ''
      ? others
          .map(({ key }) => key)
          .join('+')
          .slice(0, 80)
      : stated.key
  return `${check}:${place}:${variant}`
}

function describe(claim: Claim, paper: CheckedPaper, suspicion: Suspicion, by: readonly Check[]): Finding {
  const { check, severity, stated, published, computed, interval, message, remark } = claim
  const figures = suspicion.rank(claim)
  const place = stated.key === '' ? (figures[0] ?? stated) : stated
  const own = by.find(({ id }) => id === check)
  const explanation = own?.texts.explanation ?? ''
  const sure = suspicion.culprit(claim)
  const other = claim.doubt ?? remark
  const suspect = sure
    ? `The figure to look at first is ${sure.text.trim()}${placeText(sure)}: other sums cross there. `
    : ''
  return {
    id: idOf(claim),
    check,
    severity,
    title: own?.texts.title ?? check,
    message,
    records: figures.flatMap(({ record }) => record?.id ?? []),
    cause: null,
    published,
    computed,
    interval: interval && [finite(interval[0]), finite(interval[1])],
    explanation: `${suspect}${explanation}${other ? ` Other reading: ${other}.` : ''}`,
    working: claim.working ? workingOf(claim.working) : null,
    chance: chanceOf(claim, own?.rests ?? 'print'),
    source: {
      paper: paper.paper ?? '',
      file: paper.file,
      page: place.page,
      boxes: place.boxes.map(([a, b, c, d]) => [a, b, c, d]),
      quote: place.quote,
      table: place.table && { row: [...place.table.row], column: [...place.table.column] },
    },
  }
}

function placeText({ table }: Figure): string {
  const labels = [table?.row.at(-1), table?.column.at(-1)].filter(
    (label) => label !== undefined && label !== '',
  )
  return labels.length > 0 ? ` (${labels.join(', ')})` : ''
}

/** JSON has no infinity. */
function finite(value: number): number {
  return Number.isFinite(value) ? value : Math.sign(value) * Number.MAX_SAFE_INTEGER
}

/** Said once a paper, and only where no figure of it is in doubt for another reason. */
function cutOffNote(claims: readonly Claim[], paper: CheckedPaper, by: readonly Check[]): Finding | null {
  const cut = distinct(claims.filter(({ verdict }) => verdict === 'holds-cut-off'))
  const [first] = cut
  if (!first) return null
  const texts = cut.map(({ stated }) => stated.text.trim()).filter((text) => text !== '')
  const shown = [...new Set(texts)].slice(0, 8).join(', ')
  const note = describe(first, paper, suspicionOf([]), by)
  const { title, explanation } = cutOff.texts
  return {
    ...note,
    id: `cut-off:${(paper.paper ?? paper.file).replace(/^sha256:/, '').slice(0, 12)}`,
    check: cutOff.id,
    severity: 'note',
    title,
    working: null,
    chance: chanceOf({ ...first, check: cutOff.id, severity: 'note' }, 'print'),
    message: `${cut.length === 1 ? 'one figure follows' : `${cut.length} figures follow`} only if digits are cut off instead of rounded: ${shown}`,
    records: [...new Set(cut.flatMap(({ stated }) => stated.record?.id ?? []))],
    explanation,
  }
}

function byGravity(order: ReadonlyMap<string, number>): (a: Claim, b: Claim) => number {
  return (a, b) =>
    GRAVITY[a.severity] - GRAVITY[b.severity] ||
    a.others.length - b.others.length ||
    (order.get(a.check) ?? 0) - (order.get(b.check) ?? 0) ||
    (a.stated.page ?? 0) - (b.stated.page ?? 0) ||
    compare(idOf(a), idOf(b))
}

function byPlace(a: Finding, b: Finding): number {
  const [left, right] = [a.source.boxes[0], b.source.boxes[0]]
  return (
    GRAVITY[a.severity] - GRAVITY[b.severity] ||
    (a.source.page ?? 0) - (b.source.page ?? 0) ||
    (left?.[1] ?? 0) - (right?.[1] ?? 0) ||
    (left?.[0] ?? 0) - (right?.[0] ?? 0) ||
    compare(a.id, b.id)
  )
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
