import { extname } from 'node:path'
import type { PaperSource } from '../../sources/paper-source.js'
import { shortHash } from './rules-version.js'

/**
 * The name under which the result of a paper is kept: its bytes, the rules, and what else it depends on, where links lead
 * from, a name that lies, the meeting of the paper.
 */
export function resultName(paper: string, rules: string, { file, url, meeting }: PaperSource): string {
  const known = meeting ? [meeting.committee, meeting.date, meeting.item] : []
  const context = shortHash([url, extname(file).toLowerCase(), ...known]).slice(0, 8)
  return `${paper.replace('sha256:', '')}.${rules}.${context}`
}
