import { describe, expect, it } from 'vitest'
import { siteDocument } from '../../../src/sources/moderngov/site-document.js'

const base = new URL('https://council.example/moderngov/')

describe('siteDocument', () => {
  it.each([
    ['documents/s1/Report.pdf', 'documents/s1/Report.pdf', 'Report', 'part'],
    ['http://inside.example/other/documents/s1/Report.pdf', 'documents/s1/Report.pdf', 'Report', 'part'],
    ['/documents/s1/A%20%20b.pdf#page=2', 'documents/s1/A%20%20b.pdf', 'A b', 'part'],
    ['/moderngov/Documents/S1/Report.pdf', 'Documents/S1/Report.pdf', 'Report', 'part'],
    ['documents/s1/50% more.pdf', 'documents/s1/50%%20more.pdf', '50%%20more', 'part'],
    [
      'documents/g2/Public%20reports%20pack%20Thursday%2021st-Mar-2024%2017.30%20Cabinet.pdf?T=10',
      'documents/g2/Public%20reports%20pack%20Thursday%2021st-Mar-2024%2017.30%20Cabinet.pdf?T=10',
      'Public reports pack',
      'pack',
    ],
    [
      'documents/g2/Agenda%20frontsheet.pdf',
      'documents/g2/Agenda%20frontsheet.pdf',
      'Agenda frontsheet',
      'agenda',
    ],
    [
      'documents/g2/Printed%20minutes.pdf',
      'documents/g2/Printed%20minutes.pdf',
      'Printed minutes',
      'minutes',
    ],
    ['documents/g2/Decisions.pdf?T=2', 'documents/g2/Decisions.pdf?T=2', 'Decisions', 'decisions'],
    ['documents/b3/Supplement.pdf?T=9', 'documents/b3/Supplement.pdf?T=9', 'Supplement', 'pack'],
  ])('takes %s beside the page that names it', (link, path, title, kind) => {
    expect(siteDocument(link, base)).toEqual({ title, kind, url: base.href + path })
  })

  it.each([
    '',
    'mgConvert2PDF.aspx?ID=0',
    'documents/',
    'documents/s1/',
    'documents/s1/..',
    'documents/s1/%2e%2e',
    'documents/s1/../../../admin',
    'javascript:alert(1)',
    'ieListDocuments.aspx?MId=1',
  ])('takes %j for no document', (link) => expect(siteDocument(link, base)).toBeNull())
})
