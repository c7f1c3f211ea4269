import { describe, expect, it } from 'vitest'
import { loadCatalogue } from '../../schemas/catalogue.js'
import type { Block, Section } from '../../src/document/model.js'
import { lexiconOf } from '../../src/extract/lexicon.js'
import { textReader } from '../../src/extract/read-text.js'
import { reportPeriods } from '../../src/extract/report-period.js'
import { documentOf } from '../making/prose.js'

const read = textReader(lexiconOf(loadCatalogue()))
const day = '2016-09-12'

const times = (count: number, ...texts: string[]): string[] =>
  Array.from({ length: count }, () => texts).flat()

/** The usual period of each section of a paper, whose paragraphs are listed section by section. */
function usualOf(
  texts: readonly (readonly string[])[],
  sections: readonly Partial<Section>[] = [{}],
): string[] {
  const whole = sections.map((section) => ({
    title: '',
    level: 0,
    page: 1,
    parent: null,
    item: null,
    date: null,
    ...section,
  }))
  const blocks = texts.flatMap((own, section) =>
    documentOf(own).blocks.map((block): Block => ({ ...block, section })),
  )
  const document = documentOf([], { blocks, sections: whole })
  const usual = reportPeriods(
    document,
    (text) => read(text, day),
    () => day,
  )
  return whole.map((_, section) => usual(section)?.id ?? '')
}

describe('the period that a report is about', () => {
  it.each([
    ['is the one that it names five times', times(5, 'In July 2016 it rained.'), '2016-07'],
    ['is not said by four', times(4, 'In July 2016 it rained.'), ''],
    [
      'is the latest of those named about as often',
      [...times(6, 'In July 2015 it rained.'), ...times(5, 'In July 2016 it was dry.')],
      '2016-07',
    ],
    [
      'is not a later one that is named less than half as often',
      [...times(12, 'In July 2015 it rained.'), ...times(5, 'In July 2016 it was dry.')],
      '2015-07',
    ],
    [
      'is none where each of many is named as often',
      [2012, 2013, 2014, 2015].flatMap((year) => times(5, `In July ${year} it rained.`)),
      '',
    ],
    ['is not what lies ahead', times(5, 'In July 2017 it may rain.'), ''],
    ['is not a day', times(5, 'On 12 July 2016 it rained.'), ''],
    ['is not "last year"', times(5, 'It rained last year.'), ''],
  ])('%s', (_rule, texts, period) => {
    expect(usualOf([texts])).toEqual([period])
  })

  it('is that of the section before that of the report around it', () => {
    const sections = [{}, { parent: 0 }, { parent: 0 }]
    const report = times(9, 'In July 2016 it rained.')
    const own = times(5, 'In May 2016 it was dry.')
    expect(usualOf([report, own, []], sections)).toEqual(['2016-07', '2016-05', '2016-07'])
  })

  it('is not shared by reports that are attached to two agenda items', () => {
    const sections = [{}, { parent: 0, item: '7' }, { parent: 1, item: '7' }, { parent: 0, item: '8' }]
    const texts = [[], [], times(5, 'In July 2016 it rained.'), []]
    expect(usualOf(texts, sections)).toEqual(['', '2016-07', '2016-07', ''])
  })
})
