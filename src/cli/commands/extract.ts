import { Command } from 'commander'
import { bomOption, formatOption, papersOrRecordsArgument } from '../options.js'
import { folderOrFileOutput } from '../output-option.js'
import { shownFigureOptions } from '../paper-options.js'
import type { ExtractFlags } from '../run-extract.js'
import type { Terminal } from '../terminal.js'

export function extractCommand(terminal: Terminal): Command {
  const command = new Command('extract')
    .description('read papers and print their figures, each with its page')
    .addArgument(papersOrRecordsArgument)
    .addOption(
      folderOrFileOutput(
        'a folder for records, series and a manifest as JSON and CSV; or one file, such as figures.xlsx or figures.parquet',
      ),
    )
    .addOption(formatOption(['text', 'json', 'ndjson', 'csv', 'tidy', 'dfe'], 'text'))
    .addOption(bomOption)
    .option('--unrecognised', 'list the numbers that no rule understood, page by page')
    .option('--all', 'each series, warning and unrecognised number, however many there are')
  for (const option of shownFigureOptions()) command.addOption(option)
  return command.addHelpText('after', examples).action(async (papers: string[], flags: ExtractFlags) => {
    const { runExtract } = await import('../run-extract.js')
    await runExtract(papers, flags, terminal)
  })
}

const examples = `
Examples:
  yjs extract pack.pdf                         a summary to read
  yjs extract papers/ -o out                   records and series as JSON and CSV, datapackage.json, manifest.json
  yjs extract pack.pdf -o figures.xlsx         for Excel: notes, figures, papers, one table a sheet
  yjs extract papers/ -o figures.parquet       for notebooks and databases
  yjs extract papers/ -f dfe -o dfe            the Department for Education’s pairs of data and metadata
  yjs extract out -o figures.xlsx              of records that were saved before, also by a backfill
  yjs extract pack.pdf -f csv > figures.csv    one row a figure
  yjs extract pack.pdf --metric 'custody.*' --period 2022/23 --dimension sex=male
  yjs extract agenda.html                      what the page says, and the papers that it links to
  yjs extract https://democracy.example.gov.uk/documents/s123/Report.pdf
  cat pack.pdf | yjs extract - -f ndjson       one JSON record a line`
