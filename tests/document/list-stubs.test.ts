import { describe, expect, it } from 'vitest'
import { listStubOf } from '../../src/document/list-stubs.js'
import { tableOf } from '../extract/table/table-of.js'

const table = tableOf([
  ['Income', '2014', 'Spend', '2014'],
  ['Council', '598', 'Staff', '481'],
])

describe('listStubOf', () => {
  it('names the figures behind it where lists stand side by side, and none before it', () => {
    const lists = { ...table, innerStubs: [2] }
    expect([listStubOf(lists, 1), listStubOf(lists, 3)]).toEqual([undefined, 2])
  })

  it('leaves them to the rows where one column labels both of its sides', () => {
    expect(listStubOf({ ...table, innerStubs: [2], soleStub: 2 }, 3)).toBeUndefined()
  })
})
