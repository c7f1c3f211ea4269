import { describe, expect, it } from 'vitest'
import type { NameMention } from '../../src/extract/lexicon.js'
import { blendSubjects, namesInSubject, subjectOf } from '../../src/extract/subject.js'

const mention = (start: number, metrics: string[], weak = false): NameMention => ({
  start,
  end: start + 5,
  text: 'words',
  value: { metrics, phrases: ['words'], weak },
})
const metricsOf = (names: readonly NameMention[]) => names.map(({ value }) => value.metrics[0])

describe('subjectOf', () => {
  it('counts a family once for each strong name of it', () => {
    const names = [
      mention(0, ['fte.entrants', 'fte.rate']),
      mention(9, ['fte.rate']),
      mention(18, ['remand.cost']),
    ]
    expect([...subjectOf(names)]).toEqual([
      ['fte', 2],
      ['remand', 1],
    ])
  })

  it('learns nothing from weak names', () => {
    expect([...subjectOf([mention(0, ['custody.rate'], true)])]).toEqual([])
  })
})

describe('blendSubjects', () => {
  it('adds the weighted parts', () => {
    const blend = blendSubjects([
      [new Map([['fte', 2]]), 1],
      [
        new Map([
          ['fte', 1],
          ['remand', 1],
        ]),
        3,
      ],
    ])
    expect(Object.fromEntries(blend)).toEqual({ fte: 5, remand: 3 })
  })

  it('is empty of nothing', () => {
    expect(blendSubjects([]).size).toBe(0)
  })
})

describe('namesInSubject', () => {
  const subject = new Map([
    ['fte', 10],
    ['remand', 3],
    ['custody', 1],
  ])

  it('drops a weak name of a family that is hardly spoken of', () => {
    const names = [
      mention(0, ['custody.rate'], true),
      mention(9, ['remand.cost'], true),
      mention(18, ['cla.rate'], true),
    ]
    expect(metricsOf(namesInSubject(names, subject))).toEqual(['remand.cost'])
  })

  it('keeps a strong name whatever is spoken of', () => {
    expect(metricsOf(namesInSubject([mention(0, ['cla.rate'])], subject))).toEqual(['cla.rate'])
  })

  it('puts the family most spoken of first where several names share a place', () => {
    const names = [mention(4, ['remand.cost']), mention(4, ['fte.rate']), mention(0, ['cla.rate'])]
    expect(metricsOf(namesInSubject(names, subject))).toEqual(['cla.rate', 'fte.rate', 'remand.cost'])
  })

  it('drops every weak name of a text without a subject', () => {
    expect(namesInSubject([mention(0, ['custody.rate'], true)], new Map())).toEqual([])
  })
})
