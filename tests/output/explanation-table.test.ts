import { describe, expect, it } from 'vitest'
import { loadCatalogue } from '../../schemas/catalogue.js'
import type { Table } from '../../src/document/model.js'
import { explainTable } from '../../src/extract/explain/explain-table.js'
import { tableExplanation } from '../../src/output/explanation-table.js'
import { plainStyle } from '../../src/output/style.js'
import { tableOf } from '../extract/table/table-of.js'
import { seen } from '../making/seen.js'

const layout = { catalogue: loadCatalogue(), style: plainStyle, width: 80 }

function written(table: Table, heading = 'Youth justice'): string {
  const { reading, outcomes } = seen(`# ${heading}`, table)
  const [own] = reading.tables
  if (!own) throw new Error('no table was seen')
  return tableExplanation('report.pdf', explainTable(own, reading, outcomes), layout)
}

const table = tableOf(
  [
    ['', '2013/14', '2014/15', 'Target'],
    ['First-time entrants', '12', '9', '10'],
    ['Lorry drivers recruited\u001b[31m last year', '7', '8', '9'],
    ['Zorb drivers recruited', '7', '8', '9'],
  ],
  { caption: 'Youth justice indicators of the service and of all that it works with, by year' },
)

describe('a table explained on a terminal', () => {
  const text = written(table)

  it('says in turn what stands around it, its headers, what was chosen, and each row', () => {
    const headings = text.split('\n').filter((line) => /^\S/.test(line))
    expect(headings.map((line) => line.slice(0, 14))).toEqual([
      'Table 1: Youth',
      'page 1 · marku',
      'what stands ar',
      'columns, level',
      'rows, level 1 ',
      'what its figur',
      'row by row (a ',
    ])
  })

  it('gives recorded cells with their metric and time, and the others with reasons and words left over', () => {
    expect(text).toMatch(/→ fte\.entrants: 2013\/14 12 \(2013\/14\)/)
    expect(text).toMatch(/no figure, .*: 2013\/14 7/)
    expect(text).toMatch(/left over:/)
    expect(text.replace(/\s+/g, ' ')).toContain('not understood: “Lorry”, “drivers”')
  })

  it('fits eighty columns', () => {
    for (const line of text.split('\n')) expect(line.length).toBeLessThanOrEqual(80)
  })

  it('lets no words of a paper steer the terminal', () => {
    expect(text).not.toContain('\u001b')
  })

  it('says of a silenced table which words silence it', () => {
    expect(written(table, 'Adult social care')).toMatch(
      /read for no figures: “adult social care” is of another/i,
    )
  })
})
