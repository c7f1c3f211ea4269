import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { loadCatalogue } from '../../schemas/catalogue.js'
import { explainRecord } from '../../src/extract/explain-record.js'
import { describedRules, ruleText } from '../../src/extract/rule-texts.js'
import { recordsOf } from '../making/prose.js'
import { tableOf } from './table/table-of.js'

const catalogue = loadCatalogue()

function partsOf(parts: Parameters<typeof recordsOf>[0]): string[] {
  const [record] = recordsOf(parts)
  if (!record) throw new Error('the example gives no record')
  return explainRecord(record, catalogue).parts.map(
    ({ part, value, origin, words }) => `${part} ${value}: ${origin}${words ? ` “${words}”` : ''}`,
  )
}

describe('a record explained', () => {
  it('says where a sentence states each part, with its words', () => {
    expect(partsOf(['The custody rate in Leeds was 0.19 per 1,000 in 2014/15.'])).toEqual([
      'metric custody.rate: sentence “custody rate”',
      'unit per_1000: phrase “0.19 per 1,000”',
      'period FY2014/15: sentence “2014/15”',
      'area Leeds: sentence “Leeds”',
    ])
  })

  it('says from which label of a table each part comes', () => {
    const table = tableOf(
      [
        ['Year', 'Custodial sentences'],
        ['2011/12', '14'],
      ],
      { caption: 'Youth justice' },
    )
    expect(partsOf([table])).toEqual([
      'metric custody.sentences: column-header “Custodial sentences”',
      'unit count: column-header',
      'period FY2011/12: row-header “2011/12”',
      'area Leeds: paper',
    ])
  })

  it('tells what the words say to the recognisers, in their order, each thing once', () => {
    const [record] = recordsOf(['Among girls the custody rate fell to 0.19 per 1,000 in 2014/15.'])
    const mentions = record ? explainRecord(record, catalogue).mentions : []
    expect(mentions.map(({ kind, text, says }) => [kind, text, says].join(': '))).toEqual([
      'member: girls: sex female',
      'name: custody rate: custody.rate',
      'change: fell: decrease',
      'quantity: 0.19: 0.19 per_1000',
      'no figure: per 1,000: definition',
      'period: 2014/15: FY2014/15',
    ])
  })
})

describe('the rules that type figures', () => {
  it('are all described, and nothing else is', () => {
    const named = new Set<string>()
    for (const file of readdirSync('src/extract', { recursive: true, encoding: 'utf8' })) {
      if (!file.endsWith('.ts')) continue
      const code = readFileSync(`src/extract/${file}`, 'utf8')
      for (const [rule] of code.matchAll(/\brule: [^\n,}]*/g))
        for (const [, name = ''] of rule.matchAll(/'([a-z-]+)'/g)) named.add(name)
    }
    expect([...named].sort()).toEqual([...describedRules].sort())
    for (const rule of named) expect(ruleText(rule)).not.toBe(rule)
  })
})
