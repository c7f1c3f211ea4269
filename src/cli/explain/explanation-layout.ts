import type { Catalogue } from '../../../schemas/catalogue.js'
import type { ExplanationLayout } from '../../output/explanation-layout.js'
import type { Terminal } from '../terminal.js'

/** Longer lines of running text are hard to read, however wide the terminal is. */
const WIDEST = 80

export async function explanationLayout(
  catalogue: Catalogue,
  terminal: Terminal,
): Promise<ExplanationLayout> {
  return { catalogue, style: await terminal.style(), width: Math.min(terminal.width, WIDEST) }
}
