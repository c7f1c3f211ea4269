import type { Construction } from '../interpretation.js'
import { sameSubject } from './back-reference.js'
import { bracketed } from './bracketed.js'
import { changeAmount } from './change-amount.js'
import { fromLevel } from './from-to.js'
import { level } from './level.js'
import { listed } from './listed.js'
import { ofThese } from './of-these.js'
import { ofWhomShare } from './of-whom-share.js'
import { partOf } from './part-of.js'
import { rank } from './rank.js'

/** All constructions, the most particular first: the first that fits a quantity says what it is. */
export const constructions: readonly Construction[] = [
  rank,
  changeAmount,
  ofWhomShare,
  partOf,
  bracketed,
  ofThese,
  fromLevel,
  level,
  listed,
  sameSubject,
]
