import type { Catalogue } from '../../schemas/catalogue.js'
import { quoted, quotedName } from '../output/shell-words.js'
import type { ProcessOptions } from '../pipeline/process-paper.js'
import type { OcrEngineName, OcrMode } from '../readers/ocr/ocr-options.js'
import type { PasswordOrigin } from './passwords.js'
import { type StatedFlags, statedFacts } from './stated-facts.js'

/** How papers are read: what `extract` and `explain` must agree on to give the same figures. */
export interface ReadingFlags extends StatedFlags {
  readonly password?: string
  readonly passwordFile?: string
  readonly passwordOrigin?: PasswordOrigin
  readonly secondReading: boolean
  readonly minConfidence?: number
  readonly unlisted?: true
  readonly catalogue?: string[]
  readonly ocr?: OcrMode
  readonly ocrEngine?: OcrEngineName
}

/** The flags as reading takes them. @throws CannotRun for a council that the catalogue does not know */
export function readingOptions(flags: ReadingFlags, catalogue: Catalogue): ProcessOptions {
  const { password, secondReading, minConfidence, unlisted, ocr, ocrEngine } = flags
  return {
    secondReading,
    unlisted: unlisted ?? false,
    ...(password === undefined ? {} : { password }),
    ...(minConfidence === undefined ? {} : { minConfidence }),
    ...(ocr === undefined ? {} : { ocr }),
    ...(ocrEngine === undefined ? {} : { ocrEngine }),
    ...statedFacts(flags, catalogue),
  }
}

/** The flags that change what a paper gives, as words of a shell; a typed password is left for the user to type. */
export function readingFlagsAgain(flags: ReadingFlags): string[] {
  const option = (name: string, value: string | number | undefined): string[] =>
    value === undefined ? [] : [name, quoted(String(value))]
  return [
    ...(flags.catalogue ?? []).flatMap((file) => ['--catalogue', quotedName(file)]),
    ...passwordAgain(flags),
    ...option('--published', flags.published),
    ...option('--council', flags.council),
    ...(flags.secondReading ? [] : ['--no-second-reading']),
    ...option('--min-confidence', flags.minConfidence),
    ...(flags.unlisted ? ['--unlisted'] : []),
    ...option('--ocr', flags.ocr),
    ...option('--ocr-engine', flags.ocrEngine),
  ]
}

/** The environment gives it again by itself. */
function passwordAgain({ password, passwordFile, passwordOrigin }: ReadingFlags): string[] {
  if (passwordFile !== undefined) return ['--password-file', quotedName(passwordFile)]
  return password === undefined || passwordOrigin !== undefined ? [] : ['--password PASSWORD']
}
