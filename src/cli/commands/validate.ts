import { Command, InvalidArgumentError, Option } from 'commander'
import { limitOptions } from '../limit-options.js'
import { networkOptions } from '../network-options.js'
import { papersArgument } from '../options.js'
import { paperOptions } from '../paper-options.js'
import { reporterWish } from '../reporter-wish.js'
import { reviewOption } from '../review-flag.js'
import type { ValidateFlags } from '../run-validate.js'
import type { Terminal } from '../terminal.js'

export function validateCommand(terminal: Terminal): Command {
  const command = new Command('validate')
    .description('check the arithmetic of what was published')
    .addArgument(papersArgument)
    .addOption(
      new Option(
        '--reporter <name[=file]>',
        'text, json, sarif, junit, github or markdown, to standard output or a file (may be repeated; default: text)',
      ).argParser<ReturnType<typeof reporterWish>[]>((word, before) => [
        ...(before ?? []),
        reporterWish(word),
      ]),
    )
    .addOption(
      new Option('--fail-on <severity>', 'the least severity that fails the run (default: error)').choices([
        'error',
        'warning',
      ]),
    )
    .option(
      '--max-findings <number>',
      'so many findings that would fail the run are borne (default: 0)',
      count,
    )
    .option(
      '--baseline <file>',
      'findings that are known: they are left out, those that are gone are reported',
    )
    .option('--tick', 'also list what was checked and holds, page by page')
    .option('--pedantic', 'also show what is likelier misread than misprinted')
    .option('--write-baseline', 'write the findings of this run to the baseline file')
    .option(
      '--against <papers>',
      'hold datasets (CSV, JSON) against these papers (may be repeated)',
      (name: string, before: string[] | undefined) => [...(before ?? []), name],
    )
    .option('--mapping <file>', 'what the columns of the datasets mean; not needed for files that yjs wrote')
  for (const option of [...paperOptions(), reviewOption, ...limitOptions(), ...networkOptions()])
    command.addOption(option)
  return command.addHelpText('after', examples).action(async (papers: string[], flags: ValidateFlags) => {
    const { runValidate } = await import('../run-validate.js')
    await runValidate(papers, flags, terminal)
  })
}

/** `12` → 12 */
function count(text: string): number {
  if (!/^\d+$/.test(text)) throw new InvalidArgumentError('It must be a whole number.')
  return Number(text)
}

const examples = `
Papers are files, folders, saved records (JSON, NDJSON, or the folder of -o or a backfill), or - for standard input.

Examples:
  yjs validate pack.pdf                                    the findings, each with its sum written out
  yjs validate pack.pdf --tick                             and what was checked and holds
  yjs validate out/records.json                            the same of saved records
  yjs validate papers/ --reporter github --reporter sarif=findings.sarif
  yjs validate papers/ --baseline known.json --write-baseline    from now on, only what is new fails
  yjs validate figures.csv --against papers/ --mapping mapping.json

Exit codes: 0 nothing found that fails the run; 1 findings, or some papers were not read; 2 could not run.`
