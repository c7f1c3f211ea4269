/**
 * The words by which tables and sentences say how their figures hang together: totals, what cannot be added up, what
 * opens and closes an account, what flows in and out of it.
 */

/** A line that is called a total and nothing else: "Total", "Grand total (£m)", "All". */
const TOTAL =
  /^(?:grand |sub-? ?|overall |combined )?totals?(?: \(?(?:£|%|£m|number|all|cost|budget|savings|spend|expenditure|income)\)?)?:?$|^(?:all|overall|sum|altogether)$/i
/** "Total estimated expenditure" may be a sum of the lines above it, and "All children" a figure beside them. */
const CALLED_TOTAL =
  /^(?:grand |sub-? ?|overall |combined )?totals?\b|\btotals?$|^(?:all|overall)(?: \S+){0,3}$|^sum$/i
const GRAND_TOTAL = /^(?:grand|overall|combined) totals?\b|^totals? (?:overall|for all|of all)\b/i
const ALL_OF = /^all(?: of)?(?: the)? (\S+)(?: \S+)?$/i

/** Whether a label calls its line a total, whatever else it says. */
export function isCalledTotal(label: string): boolean {
  return CALLED_TOTAL.test(label.trim())
}

/** Whether a label says nothing but that its line is the total. */
export function isTotalAlone(label: string): boolean {
  return TOTAL.test(label.trim())
}

/** Whether a label names the sum of the totals before it. */
export function isGrandTotal(label: string): boolean {
  return GRAND_TOTAL.test(label.trim())
}

/** What "All referrals" is all of, or null: where the table is of them, the line is its total. */
export function namedWhole(label: string): string | null {
  return ALL_OF.exec(label.trim())?.[1]?.toLowerCase() ?? null
}

/** "All other …" is a rest, "All Saints" a place. */
const CALLED_ALL = /^all (?!other|the other|saints)[a-z][a-z' -]*$/i

/** Whether a label opens with "All" and goes on as its line's whole, however long: "All children looked after". */
export function isCalledAll(label: string): boolean {
  return CALLED_ALL.test(label.trim())
}

const NOT_ADDITIVE =
  /%|\b(?:per ?cent|percent(?:age)?|rates?|averages?|mean|median|ratio|score|rank(?:ing)?|index|per [a-z\d]+|variance|change|difference|yoy|rag|target|price|unit cost|cost per|utilisation)\b/i

/** Whether a label heads figures that do not add up. */
export function isNotAdditive(label: string): boolean {
  return NOT_ADDITIVE.test(label)
}

/** Whether a line is a part of the line above it: "of which in residential care", "including agency staff". */
export function saysOfWhich(label: string): boolean {
  return /\b(?:of (?:which|whom|these|those)|including)\b/i.test(label)
}

const OPENS =
  /\b(?:at (?:the )?(?:start|beginning)|(?:start|beginning) of (?:the )?(?:year|period|quarter|month)|opening|brought forward|b\/f(?:wd)?|(?:open|held|in care|on (?:a )?plans?|on the register|looked after|number|total|position|balance|caseload|stock)\b.{0,24}\b(?:on|at|as at) (?:1|1st|first)\b)|^(?:on|at|as at) (?:1|1st) [a-z]+/i
const CLOSES =
  /\b(?:at (?:the )?(?:end|close)|(?:end|close) of (?:the )?(?:year|period|quarter|month)|closing|carried forward|c\/f(?:wd)?|year[- ]end|(?:open|held|in care|on (?:a )?plans?|on the register|looked after|number|total|position|balance|caseload|stock)\b.{0,24}\b(?:on|at|as at) (?:28|29|30|31)(?:st|th)?\b)|^(?:on|at|as at) (?:28|29|30|31)(?:st|th)? [a-z]+/i
const FLOWS_IN =
  /\b(?:start(?:s|ed|ing)?|began|begun|new(?:ly)?|opened|entered|entrants?|entries|admi(?:ssions?|tted)|came into|coming into|joined|joiners?|registered|registrations?|added|additions?|approv(?:ed|als?)|recruited|received|referred|accepted|arriv(?:ed|als?)|into care|made subject)\b/i
const FLOWS_OUT =
  /\b(?:end(?:s|ed|ing)?|ceas(?:ed|es|ing)|left|leav(?:ers?|ing)|clos(?:ed|ures?)|discharge[ds]?|exit(?:s|ed)?|de-?registered|de-?registrations?|removed|removals?|resign(?:ed|ations?)|terminat(?:ed|ions?)|stepped down|departed|departures?|out of care|withdrawn|completed)\b/i

/** The place of a line in an account: the stock that opens it, what came, what went, the stock that closes it. */
export type AccountLine = 'opening' | 'inflow' | 'outflow' | 'closing'

/** What a label is in an account, or null where it says neither or both of two. */
export function accountLine(label: string): AccountLine | null {
  if (OPENS.test(label)) return CLOSES.test(label) ? null : 'opening'
  if (CLOSES.test(label)) return 'closing'
  const came = FLOWS_IN.test(label)
  if (came === FLOWS_OUT.test(label)) return null
  return came ? 'inflow' : 'outflow'
}

const QUARTER =
  /^(?:(?:19|20)?\d\d[/-]?\d{0,2}\s*)?(?:q(?:uarter|tr)?\.?\s?[1-4]|[1-4](?:st|nd|rd|th)\s+q(?:uarter|tr)?)\b/i
const WHOLE_TIME =
  /^(?:(?:full[- ]?|whole[- ]?)?year(?: total| to date)?|annual|ytd|totals?|(?:19|20)\d\d(?:\s?[/–-]\s?(?:19|20)?\d\d)?(?: totals?| year)?)$/i

/** Whether a label is that of a quarter: "Q3", "2022/23 Q3", "3rd quarter". */
export function isQuarter(label: string): boolean {
  return QUARTER.test(label.trim())
}

/** Whether a label beside those of quarters is that of all of them: "Year", "2020/21", "Total". */
export function isWholeTime(label: string): boolean {
  return WHOLE_TIME.test(label.trim()) && !isQuarter(label)
}

const ROUNDED_TO =
  /\b(?:rounded|to) (?:up |down |off )?(?:to )?the nearest (10|ten|5|five|100|hundred|50|fifty|1,?000|thousand)\b/i
const ROUND: Readonly<Record<string, number>> = { ten: 10, five: 5, hundred: 100, fifty: 50, thousand: 1000 }

/** What a text says that counts are rounded to ("rounded to the nearest 10"), or null. */
export function saidRounding(text: string): number | null {
  const said = ROUNDED_TO.exec(text)?.[1]?.toLowerCase()
  return said === undefined ? null : (ROUND[said] ?? Number(said.replace(',', '')))
}

const PEOPLE =
  /\b(?:children|child|young people|people|persons?|individuals|families|pupils|households|clients|offenders|reoffenders)\b/i

/** Whether a label counts people, who stand once in the figure of a year though they stand in several of its quarters. */
export function countsPeople(label: string): boolean {
  return PEOPLE.test(label)
}

/** Whether a label calls its figures averages over several places or times. */
export function speaksOfAverage(label: string): boolean {
  return /\b(?:averages?|means?|medians?)\b/i.test(label)
}

const NET = /^(?:total )?net(?: (?:costs?|budget|revenue budget|expenditure|total|requirement))?$/i
const BASE =
  /^(?:(?:original|opening|revised|approved|adjusted|restated) )*(?:base|estimates?)(?: (?:budget|net(?: costs?)?))?$/i

/** Whether a column of a budget is what remains of it after income: "Net", "Total net cost". */
export function isNetSum(label: string): boolean {
  return NET.test(label.trim())
}

/** Whether a column of a budget is what is spent before income: "Gross", "Gross expenditure". */
export function isGrossSum(label: string): boolean {
  return /^(?:total )?gross\b/i.test(label.trim())
}

/** Whether a column of a budget is the one that it starts from: "Revised base", "Original estimate". */
export function isBaseSum(label: string): boolean {
  return BASE.test(label.trim())
}
