import { z } from 'zod'

/** What a concept stands for in a label or a sentence; `foreign` ones are of services whose figures are none of ours. */
export const conceptKindSchema = z.enum([
  'population',
  'event',
  'state',
  'condition',
  'measure',
  'thing',
  'service',
  'time',
  'role',
  'comparator',
  'foreign',
])
export type ConceptKind = z.infer<typeof conceptKindSchema>

/**
 * A notion of the field and the words by which papers call it: `nouns` name it ("children looked after"), `predicates`
 * say it of somebody ("were taken into care"), `adjectives` stand before a noun ("looked after"), `abbreviations` are
 * written as they are printed ("CLA"). `notLikeThis` only looks like it, and says why.
 * A concept with `alone: false` (child, number, average) names nothing without another one.
 */
export const conceptSchema = z.strictObject({
  id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
  kind: conceptKindSchema,
  alone: z.literal(false).optional(),
  nouns: z.array(z.string()).default([]),
  predicates: z.array(z.string()).default([]),
  adjectives: z.array(z.string()).default([]),
  abbreviations: z.array(z.string()).default([]),
  notLikeThis: z.array(z.strictObject({ text: z.string(), why: z.string() })).default([]),
})
export type Concept = z.infer<typeof conceptSchema>

const rangeSchema = z.tuple([z.number(), z.number()])

/** A metric as concepts: how it is measured, what is measured, and of whom (of any of several, where it is a list). */
export const formulaSchema = z.strictObject({
  measure: z.string(),
  of: z.array(z.string()).min(1),
  population: z.union([z.string(), z.array(z.string())]).optional(),
})
export type Formula = z.infer<typeof formulaSchema>

/**
 * What a metric is measured over: a `stock` is counted at a moment, a `flow` happens over a period; ratios of either;
 * `either` is published both ways; a `budget` belongs to a financial year; a `standing` figure has no time of its own.
 */
export const timingSchema = z.enum([
  'stock',
  'flow',
  'stock-ratio',
  'flow-ratio',
  'either',
  'budget',
  'standing',
])
export type Timing = z.infer<typeof timingSchema>

/**
 * A part of the field that a section, a table or a paper may be about: it is, where one of the concepts is spoken of.
 * What is `everybodys` (money, staff) any service of a council has: it is ours where children's services are spoken of.
 * `ages` are those of the people whom its metrics count, youngest and oldest, in years (of care leavers: Children Act 1989,
 * section 23A-23C).
 */
export const scopeSchema = z.strictObject({
  id: z.string().regex(/^[a-z]+(-[a-z]+)*$/),
  title: z.string(),
  concepts: z.array(z.string()).min(1),
  everybodys: z.literal(true).optional(),
  ages: z.tuple([z.number().int(), z.number().int()]).optional(),
})
export type Scope = z.infer<typeof scopeSchema>

/**
 * How papers say a metric. `is` and `with` (all of them), `withOneOf` and `withOptional` are concepts; one of `without` makes
 * it another metric; `over` is what a share or a rate is taken of; `counts` are the concepts that may be the counted noun
 * ("children given an outcome" against "outcomes"). `scope` is the part of the field that makes a bare name ("Starts") its. `fixedNames` are names that no composition of concepts gives ("binary rate"), `rowLabels`
 * stand in tables, `sentences` in prose with slots: {N} value, {N2} other value, {P} percentage with its sign, {P2},
 * {AREA}, {AREA2}, {PERIOD}, {GROUP} a member of a dimension, {TEAM}. `lookalikes` are said of something else. A metric
 * that `needsContext` counts only where its service is positively spoken of; `rowsNeedingSection` are its row labels
 * that hold no word of the field. `plausible` ranges are in the metric's own unit, for one council and for England.
 */
export const wordingSchema = z.strictObject({
  metric: z.string(),
  scope: z.string().optional(),
  timing: timingSchema.optional(),
  is: formulaSchema,
  with: z.array(z.string()).default([]),
  withOneOf: z.array(z.string()).optional(),
  withOptional: z.array(z.string()).optional(),
  without: z.array(z.string()).optional(),
  over: z.string().optional(),
  counts: z.array(z.string()).optional(),
  fixedNames: z.array(z.string()).default([]),
  rowLabels: z.array(z.string()).default([]),
  rowsNeedingSection: z.array(z.string()).optional(),
  sentences: z.array(z.string()).default([]),
  lookalikes: z.array(z.strictObject({ text: z.string(), is: z.string() })).default([]),
  needsContext: z.boolean().default(false),
  polarity: z.enum(['higher-is-better', 'lower-is-better', 'neutral']).default('neutral'),
  decimals: rangeSchema.optional(),
  plausible: z
    .strictObject({
      council: rangeSchema.nullable().default(null),
      england: rangeSchema.nullable().default(null),
    })
    .default({ council: null, england: null }),
})
export type Wording = z.infer<typeof wordingSchema>
