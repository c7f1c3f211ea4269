import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { loadCatalogue } from '../../schemas/catalogue.js'
import { dimensionRecogniser, slugOf } from '../../src/language/dimension-members.js'

const find = dimensionRecogniser(loadCatalogue().dimensions)
const found = (text: string, ...only: string[]): string[] =>
  find(text, only.length === 0 ? undefined : new Set(only)).map(
    ({ dimension, member }) => `${dimension}:${member}`,
  )

describe('dimensionRecogniser', () => {
  it.each([
    ['16 and 17 year old males', ['age_band:16-17', 'sex:male']],
    ['Males', ['sex:male']],
    ['Rate per 100,000 of 10-17 population', []],
    ['0.14 per 1,000 children aged 10 to 17', []],
    ['M', ['sex:male']],
    ['Appendix F: budget by service', []],
    ['Sex: F', ['sex:female']],
    ['a YC or an RO', ['disposal:yc', 'disposal:referral_order']],
    ['YC/YCC', ['disposal:yc_ycc']],
    ['Referral/Reparation Orders', ['disposal:referral_or_reparation_order']],
    ['Never been LAC', ['looked_after:never']],
    ['SO14 and SO15', ['postcode:SO14+SO15']],
    ['SO14/15', ['postcode:SO14+SO15']],
    ['in LS9 alone', ['postcode:LS9']],
    ['Out Of Area', ['postcode:out_of_area']],
    ['those aged 15', ['age_band:15']],
    ['10-17 YO', ['age_band:10-17']],
    ['10 to 17 years', ['age_band:10-17']],
    ['those of 17 and over', []],
    ['10-13', ['age_band:10-13']],
    ['17+', ['age_band:17+']],
    ['16- and 17-year-olds', ['age_band:16-17']],
    ['under 18s', ['age_band:0-17']],
    ['over 16s', ['age_band:above_school_age']],
    ['under 14s', ['age_band:under-14']],
    ['attending school below 90%', ['attendance_band:below_90_percent']],
  ])('finds the members of %j', (text, members) => {
    expect(found(text, 'age_band', 'sex', 'disposal', 'looked_after', 'postcode', 'attendance_band')).toEqual(
      members,
    )
  })

  it('matches abbreviations in capitals only', () => {
    expect(found('the ro of m and f', 'sex', 'disposal')).toEqual([])
  })

  it('takes no bare number of a sentence for an age, and no whole postcode for an area', () => {
    expect(found('14 schools, at SO14 2AB', 'age_band', 'postcode')).toEqual([])
  })

  it('searches the allowed dimensions only, before the longest member wins', () => {
    expect(found('in-house fostering', 'sector')).toEqual(['sector:local_authority'])
    expect(found('in-house fostering', 'placement')).toEqual(['placement:own_foster'])
  })

  it('gives the codes of all listed members for their labels', () => {
    for (const [dimension, { members }] of loadCatalogue().dimensions) {
      for (const { code, label } of members) {
        if (!/\p{L}{3}/u.test(label) || label === 'Yes') continue
        const codes = find(label, new Set([dimension])).map(({ member }) => member)
        expect(codes, `${dimension} ${label}`).toContain(code)
      }
    }
  })

  it('gives spans that lie in the text', () => {
    const words = fc.constantFrom(
      '16',
      'and',
      '17',
      'year',
      'olds',
      'males',
      'YC',
      '/',
      'YCC',
      'SO14',
      'under',
      '18s',
      'aged',
      '-',
      'LAC',
    )
    fc.assert(
      fc.property(fc.array(words, { maxLength: 10 }), (parts) => {
        const text = parts.join(' ')
        for (const { start, end, text: printed } of find(text)) expect(text.slice(start, end)).toBe(printed)
      }),
    )
  })
})

describe('slugOf', () => {
  it.each([
    ['Police & OPCC', 'police_opcc'],
    ["Young People's Service", 'young_peoples_service'],
    [' Home/school: transport ', 'home_school_transport'],
    [
      'felt that all of the education and training opportunities had not grown',
      'felt_that_all_of_the_education_and_training_opportunities',
    ],
  ])('writes %j as %s', (label, slug) => {
    expect(slugOf(label)).toBe(slug)
  })

  it('is at most 60 characters of the code alphabet, and its own slug', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 120 }), (label) => {
        const slug = slugOf(label)
        expect(slug).toMatch(/^[a-z0-9_]{0,60}$/)
        expect(slugOf(slug)).toBe(slug)
      }),
    )
  })
})
