import type { MetricRecord } from '../../schemas/record.js'
import { checkPapers } from '../checks/check-papers.js'
import { paperSummary } from '../output/paper-summary.js'
import type { NextCommands } from '../output/run-summary.js'
import { idsOfPaper, shortIds } from '../output/short-id.js'
import type { SummaryOptions } from '../output/summary-options.js'
import type { PaperResult } from '../pipeline/process-paper.js'
import type { Terminal } from './terminal.js'

/** Longer lines of running text are hard to read, and papers that are piped are read in 80 columns. */
export function summaryWidth(terminal: Terminal): number {
  return Math.min(terminal.width, 80)
}

/** The papers of a run as a person is told of them, and what that person may run next. */
export class ToldPapers {
  readonly options: Omit<SummaryOptions, 'ids' | 'findings' | 'partial'>
  #recorded = 0
  #printed = 0
  #unplaced = 0
  #findings = 0

  constructor(options: Omit<SummaryOptions, 'ids' | 'findings' | 'partial'>) {
    this.options = options
  }

  /**
   * The summary of one more paper; empty where it could not be read.
   *
   * @param wanted the records of it that are asked for; what does not add up is told where one of them takes part
   * @param isTold false where the paper counts and nothing of it is told
   */
  add(result: PaperResult, wanted: readonly MetricRecord[], isTold = true): string {
    const { entry, records, tokens, document, failure } = result
    this.#recorded += records.length
    this.#printed += tokens.length
    this.#unplaced += tokens.filter(({ likely }) => likely !== undefined).length
    if (failure || !isTold) return ''
    const { file, paper, outcome, message } = entry
    const checked = { file, paper, outcome, message, records, tokens, document }
    const shown = new Set(wanted.map(({ id }) => id))
    const findings = checkPapers([checked], this.options.catalogue).findings.filter(
      (finding) => wanted.length === records.length || finding.records.some((id) => shown.has(id)),
    )
    const ids = shortIds(idsOfPaper(result))
    this.#findings += findings.filter(({ severity }) => severity !== 'note').length
    return paperSummary(entry, wanted, {
      ...this.options,
      ids,
      findings,
      partial: wanted.length < records.length,
    })
  }

  /**
   * @param named the papers as they were named, as words of a shell
   * @param flags those that they were read with, which `explain` takes
   * @param checking those of them that `validate` takes
   */
  next(named: string, flags: readonly string[], checking: readonly string[]): Omit<NextCommands, 'asked'> {
    const command = ['yjs explain --unplaced', named, ...flags].join(' ')
    return {
      recorded: this.#recorded,
      unplaced: this.#printed === 0 ? null : { numbers: this.#unplaced, command },
      validate: this.#findings > 0 ? ['yjs validate', named, ...checking].join(' ') : null,
    }
  }
}
