import { describe, expect, it } from 'vitest'
import { loadCatalogue } from '../../../schemas/catalogue.js'
import { nameReaders } from '../../../src/checks/dataset/name-readers.js'
import { recordWith } from '../../making/record.js'

const ships = recordWith({
  metric: 'harbour.ships',
  area: { id: 'old-port', code: 'X1', name: 'The Old Port', kind: 'local-authority' },
})
const names = nameReaders(loadCatalogue(), [ships])
const readAs = (reading: { ok: boolean; value?: unknown }) => (reading.ok ? reading.value : null)

describe('nameReaders', () => {
  it.each([
    ['custody.rate', 'custody.rate'],
    [' Custody  RATE ', 'custody.rate'],
    ['custody.rate.change', 'custody.rate.change'],
    ['harbour.ships', 'harbour.ships'],
    ['harbour.boats', null],
    ['harbour.boats.change', null],
  ])('reads the metric %j as %j', (text, expected) => expect(readAs(names.metric(text))).toBe(expected))

  it.each([
    ['Leeds', 'leeds'],
    ['Leeds City Council', 'leeds'],
    ['the old port', 'old-port'],
    ['x1', 'old-port'],
    ['Leeds and its neighbours', null],
  ])('reads the area %j as %j', (text, expected) => expect(readAs(names.area(text))).toBe(expected))

  it.each([
    ['FY2022/23', 'FY2022/23'],
    ['2022/23', 'FY2022/23'],
    ['202223', 'FY2022/23'],
    ['201299', null],
    ['2022-03', '2022-03'],
    ['month 2022-03', '2022-03'],
    ['day 2022-03-31', '2022-03-31'],
    ['some day', null],
  ])('reads the period %j as %j', (text, expected) => {
    const reading = names.period(text)
    expect(reading.ok ? reading.value.id : null).toBe(expected)
  })

  it.each([
    ['sex', 'boys', 'male'],
    ['sex', ' Female ', 'female'],
    ['sex', 'pirate', null],
    ['place', 'the far quay', 'the far quay'],
  ])('reads the %s %j as %j: only open dimensions take what they do not list', (dimension, text, member) => {
    expect(readAs(names.member(dimension, text))).toBe(member)
  })

  it('asks whether the nearest name was meant', () => {
    expect(names.metric('custody.rat')).toMatchObject({ rule: expect.stringContaining('custody.rate') })
    expect(names.unit('per_1001')).toMatchObject({ rule: expect.stringContaining('per_1000') })
    expect(names.role('actaul')).toMatchObject({ rule: expect.stringContaining('actual') })
    expect(names.member('sex', 'mael')).toMatchObject({ rule: expect.stringContaining('male') })
  })
})
