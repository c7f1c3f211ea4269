import { averageCheck } from './averages.js'
import { boundCheck } from './bounds.js'
import { cellShare } from './cell-shares.js'
import { changeCheck } from './changes.js'
import { comparisonCheck } from './comparisons.js'
import { conflictCheck } from './conflicts.js'
import { cutOff } from './cut-off.js'
import type { Check, CheckText } from './define-check.js'
import { differenceCheck } from './differences.js'
import { directionCheck } from './directions.js'
import { grimCheck } from './grim.js'
import { sharesToHundred } from './hundreds.js'
import { statedChange } from './level-changes.js'
import { partsOfTotal } from './parts-of-total.js'
import { periodCheck } from './periods.js'
import { populationRates } from './population-rates.js'
import { impliedPopulation } from './populations.js'
import { productCheck } from './products.js'
import { quarters } from './quarters.js'
import { ratioCheck } from './ratios.js'
import { restatementCheck } from './restatements.js'
import { rollForward } from './roll-forward.js'
import { shareOfCounts } from './share-of-counts.js'
import { sharesOfOneWhole } from './shares-of-one-whole.js'
import { sumOverTime } from './sum-over-time.js'
import { superlativeCheck } from './superlatives.js'
import { columnRelation } from './table-relations.js'
import { tableTotal } from './table-total.js'

/** Every check, in the order of the docs; of claims of one gravity the earlier check leads. */
export const checks: readonly Check[] = [
  tableTotal,
  partsOfTotal,
  sumOverTime,
  quarters,
  rollForward,
  sharesToHundred,
  ratioCheck,
  columnRelation,
  shareOfCounts,
  sharesOfOneWhole,
  cellShare,
  impliedPopulation,
  populationRates,
  changeCheck,
  comparisonCheck,
  statedChange,
  differenceCheck,
  productCheck,
  averageCheck,
  grimCheck,
  boundCheck,
  directionCheck,
  superlativeCheck,
  periodCheck,
  conflictCheck,
  restatementCheck,
  cutOff,
]

/** What each check is called, by its id. */
export const checkTexts: Readonly<Record<string, CheckText>> = Object.fromEntries(
  checks.map(({ id, texts }) => [id, texts]),
)
