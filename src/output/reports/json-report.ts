import { jsonObject } from '../json.js'
import type { Reporter } from './reporter.js'

/** The validation itself, as `schemas/json/validation.schema.json` describes it; one finding a line. */
export const jsonReport: Reporter = (validation) => `${jsonObject({ ...validation })}\n`
