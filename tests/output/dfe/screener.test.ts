import { describe, expect, it } from 'vitest'
import { screened } from '../../making/dfe-screener.js'

const data = [
  'time_period,time_identifier,geographic_level,country_code,country_name,region_code,region_name,old_la_code,new_la_code,la_name,sex,custody_rate',
  '202223,Financial year,National,E92000001,England,,,,,,Male,0.1',
  '202223,Financial year,Local authority,E92000001,England,E12000004,East Midlands,831,E06000015,Derby,Total,0.19',
  '',
].join('\n')
const meta = [
  'col_name,col_type,label,indicator_grouping,indicator_unit,indicator_dp,filter_hint,filter_grouping_column',
  'sex,Filter,Sex,,,,,',
  'custody_rate,Indicator,Custody rate,,,2,,',
  '',
].join('\n')

describe('the screener that pairs are tested by', () => {
  it('has nothing against a pair that keeps to the rules', () => {
    expect(screened('custody_2022', data, meta)).toEqual([])
  })

  it.each([
    ['filename_special', 'custody 2022', data, meta],
    ['time_id_mix', 'c', data.replace('Financial year,L', 'Academic year,L'), meta],
    ['time_period', 'c', data.replaceAll('202223', '2022'), meta],
    ['time_period', 'c', data.replaceAll('202223', '202224'), meta],
    ['geog_level', 'c', data.replace('National', 'Nation'), meta],
    ['geog_la_combos', 'c', data.replace('831', '830'), meta],
    ['geog_completed', 'c', data.replace('England,,', 'England,E12000004,'), meta],
    ['general_null', 'c', data.replace('0.19', 'n/a'), meta],
    ['ind_invalid_entry', 'c', data.replace('0.19', '~'), meta],
    ['filter_not_singular', 'c', data.replace('Total', 'Male'), meta],
    ['filter_defaults', 'c', data.replace('Total', 'Female'), meta],
    ['filter_blanks', 'c', data.replace('Male', ''), meta],
    ['meta_dupe_label', 'c', data, meta.replace('Custody rate', 'Sex')],
    ['meta_row', 'c', data, meta.replace(',,2,', ',children,2,')],
    ['meta_row', 'c', data, meta.replace('Sex,,,', 'Sex,,%,')],
    ['meta_ob_unit', 'c', data, meta.replace('sex,F', 'la_name,F')],
    ['cross_meta_to_data', 'c', data, meta.replace('sex,F', 'age,F')],
    ['col_req_meta', 'c', data, meta.replace('filter_hint', 'hint')],
    ['col_req_data', 'c', data.replace('country_name', 'nation'), meta],
    [
      'col_ind_smushed',
      'c',
      data.replace('custody_rate', 'male_rate'),
      meta.replace('custody_rate', 'male_rate'),
    ],
    ['harmonised', 'c', data.replace('sex,', 'ethnicity,'), meta.replace('sex,', 'ethnicity,')],
  ])('refuses by %s', (check, name, changedData, changedMeta) => {
    expect(screened(name, changedData, changedMeta).join('\n')).toContain(`${check}: `)
  })
})
