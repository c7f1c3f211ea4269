import { describe, expect, it } from 'vitest'
import { linesOf } from '../../making/prose.js'

describe('what a figure of running text is completed with', () => {
  it('is nothing where "other" could be a member of several dimensions: then nobody knows whom it counts', () => {
    const said = 'The number of children in care placed here by other local authorities rose by 12 to 1,238.'
    expect(linesOf('# Children in care', said)).toEqual([])
  })
})
