import type { Block, TextBlock } from '../document/model.js'

/** Numbers in a row at equal steps; fewer may be chance. */
const FEWEST_TICKS = 4
const FEWEST_YEARS = 3
const FEWEST_CONTENTS = 5

const BARE = /^\s*[£]?\s*(-?\d[\d,]*(?:\.\d+)?)\s*%?\s*$/
const YEAR = /^\s*(?:19|20)\d\d\s*$/
const ENTRY = /^(?=.*\p{L}{3}).*\D\s(\d{1,3})\s*$/u

/**
 * Text blocks whose number belongs to the page and not to the paper's figures: the ticks of a chart's axis (bare numbers
 * at equal steps, years in a row) and the page numbers of a table of contents (lines that end in rising numbers).
 */
export function standingNumbers(blocks: readonly Block[]): ReadonlyMap<Block, string> {
  const reasons = new Map<Block, string>()
  for (const page of pagesOf(blocks)) {
    const bare = page.flatMap((block) => valued(block, BARE))
    for (const run of runs(bare, FEWEST_TICKS, sameStep)) mark(run, 'axis-tick', reasons)
    const years = bare.filter(({ block }) => YEAR.test(block.text))
    for (const run of runs(years, FEWEST_YEARS, sameStep)) mark(run, 'axis-tick', reasons)
    const entries = page.flatMap((block) => valued(block, ENTRY))
    if (entries.length * 2 >= page.length)
      for (const run of runs(entries, FEWEST_CONTENTS, rising)) mark(run, 'page-number', reasons)
  }
  return reasons
}

/**
 * Whether a block is a label of a chart that repeats figures recorded on its page: nothing but numbers, each of at least
 * two digits and printed there once more.
 */
export function isChartLabel(block: TextBlock, printed: ReadonlySet<string>): boolean {
  if (!/^[\s\d.,%£]+$/u.test(block.text)) return false
  const numbers = block.text.split(/\s+/).filter((text) => text !== '')
  return numbers.every((number) => /\d\D?\d/.test(number) && printed.has(number))
}

interface Valued {
  readonly block: TextBlock
  readonly value: number
}

function pagesOf(blocks: readonly Block[]): TextBlock[][] {
  const pages = new Map<number, TextBlock[]>()
  for (const block of blocks) {
    if (block.kind === 'table') continue
    const page = pages.get(block.page)
    if (page) page.push(block)
    else pages.set(block.page, [block])
  }
  return [...pages.values()]
}

function valued(block: TextBlock, pattern: RegExp): Valued[] {
  const digits = pattern.exec(block.text)?.[1]
  return digits === undefined ? [] : [{ block, value: Number(digits.replace(/,/g, '')) }]
}

/** The longest stretches in which each number goes on from the two before it. */
function runs(
  all: readonly Valued[],
  fewest: number,
  goesOn: (a: number | undefined, b: number, c: number) => boolean,
): Valued[][] {
  const found: Valued[][] = []
  let run: Valued[] = []
  for (const one of all) {
    const [a, b] = [run.at(-2), run.at(-1)]
    if (b && !goesOn(a?.value, b.value, one.value)) {
      if (run.length >= fewest) found.push(run)
      run = goesOn(undefined, b.value, one.value) ? [b] : []
    }
    run.push(one)
  }
  if (run.length >= fewest) found.push(run)
  return found
}

function sameStep(a: number | undefined, b: number, c: number): boolean {
  if (b === c) return false
  return a === undefined || Math.abs(c - b - (b - a)) < 1e-6
}

function rising(_a: number | undefined, b: number, c: number): boolean {
  return c >= b
}

function mark(run: readonly Valued[], reason: string, reasons: Map<Block, string>): void {
  for (const { block } of run) reasons.set(block, reason)
}
