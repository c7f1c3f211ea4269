import { InvalidArgumentError } from 'commander'

const names = ['text', 'json', 'sarif', 'junit', 'github', 'markdown'] as const

export interface ReporterWish {
  readonly name: (typeof names)[number]
  /** Null for standard output. */
  readonly file: string | null
}

/** `sarif=out/findings.sarif` → the reporter and its file; without `=` the report goes to standard output. */
export function reporterWish(word: string): ReporterWish {
  const [, wanted = word, file = null] = /^([^=]*)=(.*)$/s.exec(word) ?? []
  const name = names.find((known) => known === wanted)
  if (name === undefined) throw new InvalidArgumentError(`Allowed choices are ${names.join(', ')}.`)
  if (file === '') throw new InvalidArgumentError(`Name a file after ${name}=, or leave the = out.`)
  return { name, file }
}
