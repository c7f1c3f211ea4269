import { type AccountLine, accountLine } from '../language/sum-words.js'
import { judge, type Statement, summed, type Verdict } from './claim.js'
import { defineCheck } from './define-check.js'
import type { Evidence } from './evidence.js'
import type { Figure } from './figure.js'
import { type Lines, linesOf } from './grid-lines.js'
import { difference, type Interval, sum } from './interval.js'
import { isMisprint } from './misprint.js'
import { inUnitOf, numberText, round, termsText } from './print.js'

export const rollForward = defineCheck({
  id: 'roll-forward',
  texts: {
    title: 'What was there, came and went does not make what is left',
    explanation:
      'The opening stock of a table with what came and without what went is compared with the closing stock, period by period.',
    otherReading: 'Some came or went in a way that the table does not list.',
  },
  docs: [
    'A table that carries a stock forward: `Open on 1 April 476`, `Started 569`, `Ended 557`, `Open on 31 March 488`. The four lines are told by their names and their order; that they are all there is to it, the other periods of the table show.',
    '_Warning_ when no other period of the table adds up and the closing stock is not the next opening one.',
  ],
  scope: 'paper',
  run: checkRollForwards,
})

interface Account {
  readonly opening: number
  readonly inflows: readonly number[]
  readonly outflows: readonly number[]
  readonly closing: number
}

interface Balance {
  readonly closing: Figure
  readonly opening: Figure
  readonly came: readonly Figure[]
  readonly went: readonly Figure[]
  readonly verdict: Verdict
  readonly interval: Interval
}

/** Tables that carry a stock forward, over rows and along columns. */
export function checkRollForwards({ tables }: Evidence): Statement[] {
  return tables.flatMap((grid) =>
    linesOf(grid).flatMap((lines) => accountsOf(lines).flatMap((account) => claimsOf(lines, account))),
  )
}

/** Runs of lines that open a stock, list what came and went, and close it. */
function accountsOf(lines: Lines): Account[] {
  const kinds = lines.lines.map((line): AccountLine | null =>
    accountLine(lines.label(line, lines.across[0] ?? 0)),
  )
  return kinds.flatMap((kind, from): Account[] => {
    if (kind !== 'opening') return []
    const length = kinds.slice(from + 1).findIndex((other) => other !== 'inflow' && other !== 'outflow')
    if (length < 2 || kinds[from + 1 + length] !== 'closing') return []
    const between = lines.lines.slice(from + 1, from + 1 + length)
    const of = (wanted: AccountLine) => between.filter((_, index) => kinds[from + 1 + index] === wanted)
    const [opening, closing] = [lines.lines[from], lines.lines[from + 1 + length]]
    const [inflows, outflows] = [of('inflow'), of('outflow')]
    if (opening === undefined || closing === undefined || inflows.length === 0 || outflows.length === 0)
      return []
    return [{ opening, inflows, outflows, closing }]
  })
}

function claimsOf(lines: Lines, account: Account): Statement[] {
  const balances = lines.across.flatMap((across) => balanceOf(lines, account, across) ?? [])
  const right = balances.filter(({ verdict }) => verdict !== 'contradicted').length
  const goesOn = balances.some(
    ({ closing }, index) => closing.value === balances[index + 1]?.opening.value && closing.value !== 0,
  )
  const shown = right > 0 && right >= balances.length - right
  return balances.map((balance) => claimOf(balance, shown || goesOn))
}

function balanceOf(lines: Lines, account: Account, across: number): Balance | null {
  const at = (line: number) => {
    const { figure, bracketed } = lines.place(line, across)
    return figure && !bracketed && figure.qualifier === null && figure.unit !== 'percent' ? figure : null
  }
  const [opening, closing] = [at(account.opening), at(account.closing)]
  const came = account.inflows.map(at)
  const went = account.outflows.map(at)
  if (!opening || !closing || !came.every(isFigure) || !went.every(isFigure)) return null
  const judged = judge(closing, (of) => difference(sum([opening, ...came].map(of)), sum(went.map(of))))
  return judged && { opening, closing, came, went, ...judged }
}

function isFigure(figure: Figure | null): figure is Figure {
  return figure !== null
}

function claimOf({ opening, closing, came, went, verdict, interval }: Balance, shown: boolean): Statement {
  const total = (figures: readonly Figure[]) => figures.reduce((all, { value }) => all + value, 0)
  const computed = inUnitOf(closing, opening.value + total(came) - total(went))
  const published = inUnitOf(closing, closing.value)
  const error = shown || isMisprint(published, computed, 0)
  return {
    variant: 'stock',
    stated: closing,
    others: [opening, ...came, ...went],
    verdict,
    severity: error ? 'error' : 'warning',
    published,
    computed: round(computed),
    interval: [round(inUnitOf(closing, interval[0]), 6), round(inUnitOf(closing, interval[1]), 6)],
    message: `${closing.text.trim()} is printed at the end, but ${termsText([opening, ...came])} − ${termsText(went, ' − ')} gives ${numberText(computed)}`,
    remark: error ? null : 'some may have come or gone in a way that the table does not list',
    working: summed([opening, ...came], went),
  }
}
