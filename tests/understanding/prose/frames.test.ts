import { describe, expect, it } from 'vitest'
import { loadCatalogue } from '../../../schemas/catalogue.js'
import { noPeriod } from '../../../src/language/period.js'
import { type Frame, parentOf, pushed } from '../../../src/understanding/prose/frames.js'
import { spoken } from '../../making/spoken.js'

const { metrics } = loadCatalogue()

function frame(id: string, text: string): Frame {
  const metric = metrics.get(id)
  const [quantity] = spoken(text).quantities
  if (!metric || !quantity) throw new Error(`${id}: ${text}`)
  return {
    metric,
    quantity,
    unit: quantity.unit ?? 'count',
    kind: 'level',
    base: false,
    period: noPeriod,
    basePeriod: null,
    members: {},
    sentence: 0,
    block: 0,
    interrupted: false,
    aside: false,
  }
}

const children = frame('cla.children', '382 children')
const rate = frame('cla.rate', '83.2 per 10,000')

const whole = { ofValue: null, part: false }

describe('the parent that a quantity goes on about', () => {
  it('is the one whose value its sentence names', () => {
    expect(parentOf([rate, children], { ofValue: 382, part: false }, { unit: 'percent' })).toBe(children)
  })

  it('is the latest in the same unit, so that a count goes on about a count', () => {
    expect(parentOf([rate, children], whole, { unit: null })).toBe(children)
  })

  it('is for a part the whole that its own sentence counts, whatever was said of it before in its own unit', () => {
    const part = { ofValue: null, part: true }
    const before = { ...frame('cla.placed_out_of_area', '41%'), sentence: 1, block: 1 }
    expect(parentOf([children, before], part, { unit: 'percent' })).toBe(children)
    const said = { ...children, sentence: 1 }
    expect(parentOf([said, before], part, { unit: 'percent' })).toBe(before)
    expect(parentOf([{ ...children, base: true }, rate], part, { unit: 'per_10000' })).toBe(rate)
  })

  it('is else the latest, or none', () => {
    expect(parentOf([rate, children], whole, { unit: 'percent' })).toBe(rate)
    expect(parentOf([], { ofValue: 5, part: false }, { unit: null })).toBeNull()
  })

  it('is none that was said long ago', () => {
    const many = Array.from({ length: 20 }, () => rate).reduce<readonly Frame[]>(pushed, [children])
    expect(many).not.toContain(children)
  })
})
