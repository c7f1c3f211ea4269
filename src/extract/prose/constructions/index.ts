import type { Construction } from '../interpretation.js'
import { surveyItem } from './survey-item.js'
import { threshold } from './threshold.js'

/** Constructions whose own words name no metric: what stands above them does. */
export const constructions: readonly Construction[] = [threshold, surveyItem]
