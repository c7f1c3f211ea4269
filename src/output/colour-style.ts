import { Chalk } from 'chalk'
import type { Style } from './style.js'

const chalk = new Chalk({ level: 1 })

/** For a terminal with colours. Whether to use it is decided by the caller, not by chalk's own detection. */
export const colourStyle: Style = {
  heading: (text) => chalk.bold(text),
  faint: (text) => chalk.dim(text),
  good: (text) => chalk.green(text),
  warning: (text) => chalk.yellow(text),
  bad: (text) => chalk.red(text),
}
