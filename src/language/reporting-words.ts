import { stemOf } from './words.js'

/**
 * Words by which running text reports a figure: they say that it is one, how it moved and how it is seen, and nothing of
 * what is counted, so that nobody has to understand them.
 */
const REPORTING: ReadonlySet<string> = new Set(
  `will would could should may might can no this that those these there which who whom whose than then so but while
  whilst whereas when where if also only just about around under approximately roughly nearly almost some still now
  very more less most least already both each all any every respectively including compared comparison against versus
  since until during within across between up down out into after before following however although therefore further
  overall average mean stood stands stand reached reaches reach reported recorded equivalent equates equated represents
  represented amounts high low same previous last latest them us one ones close closer near nearer given above below
  better worse improve improved improving deteriorate deteriorated worsened changed moved short show shows showed shown
  account accounts accounted account make makes made making come came go going gone went goes remain remains remained
  remaining see saw seen rise rises rose risen fall fell fallen grow grew grown drop dropped reduce reduced increase
  increased decrease decreased higher lower highest lowest slightly significantly number total total totalled followed
  follow follows further another other others rest equal equals figure compare similar small large larger smaller
  little lot well poor good strong continue continues continued again yet because due therefore too currently
  recent recently new half third quarter quarters fewer people person child young individual case
  point pp percentage give gives gave bring brought set mid estimate estimated`
    .trim()
    .split(/\s+/)
    .map(stemOf),
)

/** Whether a word only reports, and needs no understanding. */
export function isReporting(stem: string): boolean {
  return REPORTING.has(stem)
}
