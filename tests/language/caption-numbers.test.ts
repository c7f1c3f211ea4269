import { describe, expect, it } from 'vitest'
import { titlesTable } from '../../src/language/caption-numbers.js'

describe('the title of a table', () => {
  it.each([
    ['Table 1: Partner contributions 2018-2019', true],
    ['TABLE 2.1 – Staff', true],
    ['Table A. Boys and girls', true],
    ['Table 1 shows that more were placed.', false],
    ['Table 3:', false],
    ['Figure 1: Boys', false],
    ['Tables of figures: see below', false],
    [`Table/${'a'.repeat(200_000)}`, false],
  ])('“%s” is one: %s', (text, is) => {
    expect(titlesTable(text)).toBe(is)
  })
})
