import { stemOf } from './words.js'

const stems = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/).map(stemOf))

/** Words that tie others together and say nothing of their own. */
const TIES = stems(
  `the a an of and or in at by for to from with on as is are was were be been being has have had do does did this that
  these those their its our it they we who which whose whom there here where when while than then also into onto during
  within per each every any all both either other such so if not-applicable & within via through over under up out about`,
)

/** Words by which a figure is measured: its unit tells them, so that a name may have them or not. */
const MEASURING = stems(
  `number no nos count total totals sum figure figures value values percentage percent proportion share % £ rate rates
  amount volume overall full whole n num data indicator measure kpi pi ref code result level levels unit units table tables chart
  charts graph graphs`,
)

/** Words of time: periods are read apart. */
const TIMING = stems(
  `year years yearly month months monthly quarter quarterly quarters week weekly period periods date dates day current
  currently latest snapshot ytd annual annually rolling cumulative march april january february
  june july august september october november december q1 q2 q3 q4 outturn actual actuals reported position as-at`,
)

/** Words that say whose a figure is; areas are read apart. */
const BELONGING = stems(
  `council councils authority authorities local borough city county area our ours service services team department
  directorate district england wales national region regional group groups type types category`,
)

const DENYING = stems(
  'not no without non excluding except never neither unable fail failed declined refused un less',
)

/** Whether a word carries no meaning of its own in a name: it ties, measures or dates. */
export function isNeutral(stem: string): boolean {
  return TIES.has(stem) || MEASURING.has(stem) || TIMING.has(stem) || /^[\d.,]+$/.test(stem)
}

/** Whether a word only ties others together. */
export function isTie(stem: string): boolean {
  return TIES.has(stem)
}

/** Whether a word says whose a figure is rather than what it counts. */
export function isBelonging(stem: string): boolean {
  return BELONGING.has(stem)
}

/** Whether a word turns a statement into its contrary; a name with one means something else than the name without. */
export function denies(stem: string): boolean {
  return DENYING.has(stem)
}
