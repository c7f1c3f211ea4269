import { Command } from 'commander'
import { catalogueOption, formatOption } from '../options.js'
import type { MetricsFlags } from '../run-metrics.js'
import type { Terminal } from '../terminal.js'

export function metricsCommand(terminal: Terminal): Command {
  return new Command('metrics')
    .description('list the metrics of the catalogue, or explain one')
    .argument('[id]', 'a metric, such as custody.rate, or the beginning of several, such as custody')
    .addOption(formatOption(['text', 'json'], 'text'))
    .addOption(catalogueOption)
    .option(
      '--suggest <paper...>',
      'write catalogue entries for the rows and cards of papers, or of saved records, that it lacks',
    )
    .addHelpText('after', examples)
    .action(async (id: string | undefined, flags: MetricsFlags & { suggest?: string[] }) => {
      if (flags.suggest) {
        const { runSuggest } = await import('../run-suggest.js')
        return runSuggest(flags.suggest, flags.catalogue ?? [], terminal)
      }
      const { runMetrics } = await import('../run-metrics.js')
      await runMetrics(id, flags, terminal)
    })
}

const examples = `
Examples:
  yjs metrics                    all of them
  yjs metrics custody            those of a family
  yjs metrics custody.rate       definition, unit, bounds, dimensions, names
  yjs metrics --suggest pack.pdf > own.json    entries for what the catalogue lacks, to edit
  yjs extract pack.pdf --catalogue own.json    and to read the paper with`
