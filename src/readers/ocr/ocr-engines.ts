import { CommandRecogniser } from './command-recogniser.js'
import type { OcrEngine } from './ocr-engine.js'
import type { OcrEngineName } from './ocr-options.js'
import { Recogniser } from './recogniser.js'
import { tesseractOnPath } from './tesseract-command.js'

/** Engines for the pages of one paper. */
export interface OcrEngines {
  /** One more, for pages that are recognised side by side. */
  start(): OcrEngine
  /** What a reader should know of the engine that was used in place of the one that was asked for; null for nothing. */
  remark(): string | null
  end(): Promise<void>
}

/**
 * The engines that were asked for. `auto` takes the machine's `tesseract` where there is one that suits; wherever it does
 * not do, the engine that is installed with this program takes its place.
 */
export async function ocrEngines(
  name: OcrEngineName,
  environment: NodeJS.ProcessEnv = process.env,
): Promise<OcrEngines> {
  const own = { start: () => new Recogniser(), end: async () => undefined }
  if (name === 'bundled') return { ...own, remark: () => null }
  const command = await tesseractOnPath(environment)
  if ('reason' in command) {
    const remark = name === 'auto' ? null : insteadOf(command.reason)
    return { ...own, remark: () => remark }
  }
  let remark: string | null = null
  const onFailure = (reason: string): void => {
    remark ??= insteadOf(`tesseract failed (${reason})`)
  }
  return {
    start: () => new CommandRecogniser(command, new Recogniser(), onFailure),
    remark: () => remark,
    end: command.end,
  }
}

function insteadOf(reason: string): string {
  return `${reason}: pages were recognised with the engine that is installed with yjs`
}
