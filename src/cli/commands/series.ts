import { Command, Option } from 'commander'
import { pivots } from '../../../schemas/choices.js'
import { filterOptions } from '../filter-options.js'
import { bomOption, formatOption } from '../options.js'
import { folderOrParquetOutput } from '../output-option.js'
import { reviewOption } from '../review-flag.js'
import type { SeriesFlags } from '../run-series.js'
import type { Terminal } from '../terminal.js'

export function seriesCommand(terminal: Terminal): Command {
  const command = new Command('series')
    .description('build time series from saved records')
    .argument(
      '<records...>',
      'records as JSON or NDJSON, the folder of an earlier -o, or - for standard input',
    )
    .addOption(formatOption(['text', 'json', 'csv', 'tidy', 'dfe'], 'text'))
    .addOption(
      folderOrParquetOutput(
        'write series.json and series.csv there, or with -f dfe the Department’s pairs of files; or one file, series.parquet',
      ),
    )
    .addOption(bomOption)
    .addOption(
      new Option(
        '--pivot <part>',
        `set series side by side, a column for each ${pivots.join(', ')}; one unit a metric`,
      ).choices(pivots),
    )
  for (const option of [...filterOptions(), reviewOption]) command.addOption(option)
  return command.addHelpText('after', examples).action(async (files: string[], flags: SeriesFlags) => {
    const { runSeries } = await import('../run-series.js')
    await runSeries(files, flags, terminal)
  })
}

const examples = `
Examples:
  yjs series 2023/records.json 2024/records.json      the latest paper wins, earlier values are kept
  yjs series out/records.json -f csv > series.csv     one row a value
  yjs series out/records.json -f tidy --bom > tidy.csv    area, indicator, period, measure, unit, value, group
  yjs series data -o series.parquet                   for notebooks and databases
  yjs series out --metric 'cla.*' --area Derby        the folder of an earlier -o
  yjs series data -f dfe -o dfe                       a backfill for “Explore education statistics”
  yjs series derby.json kent.json --pivot area        councils side by side, rates and sums of money on one scale
  yjs series out/records.json --pivot period -f csv > years.csv    a column for each period`
