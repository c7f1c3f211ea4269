import { parse } from 'csv-parse/sync'
import { authorities } from '../../src/output/dfe/local-authorities.js'

type Row = Readonly<Record<string, string>>

/**
 * What the Department for Education's screener (eesyscreener 0.3.0) would refuse in a pair of files, each as the name of
 * its check and what it is of. Written from its code; the checks that need its other lists are left out.
 */
export function screened(name: string, dataCsv: string, metaCsv: string): string[] {
  const data: Row[] = parse(dataCsv, { columns: true })
  const meta: Row[] = parse(metaCsv, { columns: true })
  const header = Object.keys(data[0] ?? {})
  return [
    ...fails('filename_special', /^[A-Za-z0-9_-]+$/.test(name) ? [] : [name]),
    ...dataChecks(data, header),
    ...metaChecks(meta, header),
    ...filterChecks(data, meta),
    ...indicatorChecks(data, meta),
    ...placeChecks(data, header),
    ...timeChecks(data),
  ]
}

function fails(check: string, what: readonly string[]): string[] {
  return what.map((one) => `${check}: ${one}`)
}

const required = ['geographic_level', 'time_period', 'time_identifier', 'country_code', 'country_name']
const observational = [...required, 'region_code', 'region_name', 'old_la_code', 'new_la_code', 'la_name']
const metaColumns = [
  'col_name',
  'col_type',
  'label',
  'indicator_grouping',
  'indicator_unit',
  'indicator_dp',
  'filter_hint',
  'filter_grouping_column',
]

function dataChecks(data: readonly Row[], header: readonly string[]): string[] {
  const cells = data.flatMap((row) => Object.values(row))
  return [
    ...fails(
      'col_req_data',
      required.filter((name) => !header.includes(name)),
    ),
    ...fails(
      'general_null',
      cells.filter((cell) =>
        ['NULL', 'Null', 'null', 'NA', 'na', 'N/A', 'n/a', '.', '..', '-'].includes(cell),
      ),
    ),
  ]
}

function metaChecks(meta: readonly Row[], header: readonly string[]): string[] {
  const names = meta.map((row) => row.col_name ?? '')
  const labels = meta.map((row) => row.label ?? '')
  const columns = Object.keys(meta[0] ?? {})
  const allowed = [...metaColumns, 'filter_default', 'parent_filter']
  return [
    ...fails(
      'col_req_meta',
      metaColumns.filter((name) => !columns.includes(name)),
    ),
    ...fails(
      'col_invalid_meta',
      columns.filter((name) => !allowed.includes(name)),
    ),
    ...fails(
      'cross_meta_to_data',
      names.filter((name) => !header.includes(name)),
    ),
    ...fails('col_to_rows', header.length - 5 < meta.length ? ['too many rows'] : []),
    ...fails(
      'meta_ob_unit',
      names.filter((name) => observational.includes(name)),
    ),
    ...fails(
      'meta_geog_catch',
      names.filter((name) => geographic.test(name)),
    ),
    ...fails('meta_col_name_dupe', repeated(names)),
    ...fails('meta_dupe_label', repeated(labels)),
    ...fails(
      'meta_label',
      names.filter((_, index) => labels[index] === ''),
    ),
    ...fails(
      'col_snake_case',
      names.filter((name) => !/^[a-z][a-z0-9_]*$/.test(name) || name.length > 50),
    ),
    ...fails(
      'harmonised',
      names.filter((name) => harmonised.test(name) && name !== 'ethnicity_detailed'),
    ),
    ...meta.flatMap((row) => metaRow(row)),
  ]
}

const geographic =
  /^(country|sch|prov|inst|estab|reg|la|local|rsc|pfa|pcon|lep|mca|oa|ward|mat).*(name|code|urn|ukprn|number|upin|id)$|^(laestab|estab|sch|schools?|prov|providers?|inst|institutions?|name|code|urn|ukprn|number|upin|id|region|la|lad|rsc|pcon|lep|mca|oa|ward|mat)$/i
const harmonised = /sen_|primary_need|secondary_need|establishment_type|provider_type|school_type|ethnic/
const people =
  /male|female|asian|chinese|indian|pakistani|bangladeshi|black|african|caribbean|white|roma|irish|english|british|scottish|welsh|arab/

function metaRow(row: Row): string[] {
  const { col_name = '', col_type, indicator_unit = '', indicator_dp = '' } = row
  const own =
    col_type === 'Filter'
      ? [indicator_unit, indicator_dp, row.indicator_grouping].every((cell) => cell === '')
      : row.filter_hint === '' &&
        row.filter_grouping_column === '' &&
        ['', '%', 'pp', '£', '£m', 'numberstring'].includes(indicator_unit) &&
        /^\d+$/.test(indicator_dp)
  return [
    ...fails('meta_col_type', col_type === 'Filter' || col_type === 'Indicator' ? [] : [col_name]),
    ...fails('meta_row', own ? [] : [col_name]),
    ...fails('col_ind_smushed', col_type === 'Indicator' && people.test(col_name) ? [col_name] : []),
  ]
}

function filterChecks(data: readonly Row[], meta: readonly Row[]): string[] {
  return meta
    .filter(({ col_type }) => col_type === 'Filter')
    .flatMap(({ col_name = '', filter_default }) => {
      const items = data.map((row) => row[col_name] ?? '')
      return [
        ...fails('filter_blanks', items.includes('') ? [col_name] : []),
        ...fails('filter_whitespace', items.some((item) => item !== item.trim()) ? [col_name] : []),
        ...fails('filter_not_singular', new Set(items).size < 2 ? [col_name] : []),
        ...fails('filter_defaults', items.includes(filter_default || 'Total') ? [] : [col_name]),
        ...fails('filter_items', items.some((item) => item.length > 120) ? [col_name] : []),
      ]
    })
}

function indicatorChecks(data: readonly Row[], meta: readonly Row[]): string[] {
  const named = new Set(meta.map(({ col_name }) => col_name))
  const filters = meta.filter(({ col_type }) => col_type === 'Filter').map(({ col_name = '' }) => col_name)
  const keys = data.map((row) => [...observational, ...filters].map((name) => row[name] ?? '').join('|'))
  const others = Object.keys(data[0] ?? {}).filter(
    (name) => !named.has(name) && !observational.includes(name),
  )
  return [
    ...meta
      .filter(({ col_type }) => col_type === 'Indicator')
      .flatMap(({ col_name = '' }) =>
        fails(
          'ind_invalid_entry',
          data.map((row) => row[col_name] ?? '').filter((cell) => !/^(-?\d+(\.\d+)?|[zxc]|low)$/.test(cell)),
        ),
      ),
    ...fails('general_dupes', repeated(keys)),
    ...fails(
      'cross_data_to_meta',
      others.filter((name) => new Set(data.map((row) => row[name])).size > 1),
    ),
  ]
}

const levels: Readonly<Record<string, readonly string[]>> = {
  National: [],
  Regional: ['region_code', 'region_name'],
  'Local authority': ['region_code', 'region_name', 'old_la_code', 'new_la_code', 'la_name'],
}

function placeChecks(data: readonly Row[], header: readonly string[]): string[] {
  const places = header.filter((name) => /^(region|old_la|new_la|la)_/.test(name))
  return data.flatMap((row) => {
    const level = row.geographic_level ?? ''
    const filled = levels[level]
    if (filled === undefined) return fails('geog_level', [level])
    const wrong = places.filter((name) => (row[name] !== '') !== filled.includes(name))
    const listed = authorities.some(
      ({ newCode, oldCode, name }) =>
        newCode === row.new_la_code && oldCode === row.old_la_code && name === row.la_name,
    )
    return [
      ...fails('geog_completed', wrong),
      ...fails('geog_la_combos', level !== 'Local authority' || listed ? [] : [row.la_name ?? '']),
    ]
  })
}

const quarters = [1, 2, 3, 4].map((quarter) => `Financial year Q${quarter}`)
const halves = ['Part 1 (April to September)', 'Part 2 (October to March)']
const months = [...Array(12).keys()].map((month) =>
  new Date(Date.UTC(2024, month)).toLocaleString('en-GB', { month: 'long', timeZone: 'UTC' }),
)
const mixtures = [
  ['Calendar year'],
  ['Reporting year'],
  ['Financial year'],
  ['Academic year'],
  months,
  quarters,
  halves,
]

function timeChecks(data: readonly Row[]): string[] {
  const identifiers = [...new Set(data.map((row) => row.time_identifier ?? ''))]
  const four = ['Calendar year', 'Reporting year', ...months]
  return [
    ...fails(
      'time_id_mix',
      mixtures.some((mixture) => identifiers.every((one) => mixture.includes(one)))
        ? []
        : [identifiers.join(' and ')],
    ),
    ...fails(
      'time_period',
      data.flatMap(({ time_identifier = '', time_period = '' }) => {
        if (four.includes(time_identifier)) return /^\d{4}$/.test(time_period) ? [] : [time_period]
        const consecutive = (Number(time_period.slice(2, 4)) + 1) % 100 === Number(time_period.slice(4))
        return /^\d{6}$/.test(time_period) && consecutive ? [] : [time_period]
      }),
    ),
  ]
}

function repeated(texts: readonly string[]): string[] {
  return texts.filter((text, index) => texts.indexOf(text) !== index)
}
