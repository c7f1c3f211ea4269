import { Command } from 'commander'
import { papersOrRecordsArgument } from '../options.js'
import { folderOrPictureOutput } from '../output-option.js'
import { shownFigureOptions } from '../paper-options.js'
import type { PlotFlags } from '../run-plot.js'
import type { Terminal } from '../terminal.js'

export function plotCommand(terminal: Terminal): Command {
  const command = new Command('plot')
    .description('draw the series of papers or saved records: one SVG picture a metric, and a page of all')
    .addArgument(papersOrRecordsArgument)
    .addOption(
      folderOrPictureOutput(
        'the folder (default: plots), or a picture such as rate.svg where one metric is asked for',
      ),
    )
    .option('--all', 'also metrics of which there is a single figure')
  for (const option of shownFigureOptions()) command.addOption(option)
  return command.addHelpText('after', examples).action(async (named: string[], flags: PlotFlags) => {
    const { runPlot } = await import('../run-plot.js')
    await runPlot(named, flags, terminal)
  })
}

const examples = `
Areas are lines, targets dashed; each breakdown has a panel; a missing period breaks the line.

Examples:
  yjs plot papers/                                       plots/: an SVG a metric, and index.html with all
  yjs plot out -o charts                                 the same of records that were saved before
  yjs plot pack.pdf --metric custody.rate -o rate.svg    one picture
  yjs plot 2023/records.json 2024/records.json --area Derby --area England --role actual --role target`
