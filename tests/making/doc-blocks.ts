import { readdirSync, readFileSync } from 'node:fs'

/** One command of a page, and what the page shows of its output; null where it shows nothing. */
export interface DocCommand {
  readonly line: string
  readonly shown: string | null
}

/** A block of commands. */
export interface DocBlock {
  readonly file: string
  readonly at: number
  readonly commands: readonly DocCommand[]
  /** Why it cannot be run, as the comment above it says; null for all others. */
  readonly notRun: string | null
}

/** The pages that users read. */
export const docPages: readonly string[] = [
  'README.md',
  ...readdirSync('docs')
    .filter((name) => name.endsWith('.md'))
    .map((name) => `docs/${name}`),
]

const fence = /^(?:<!-- not run: (.*) -->\n\n?)?```(\w*)\n([\s\S]*?)^```$(?:\n\n```text\n([\s\S]*?)^```$)?/gm

/** The blocks of a page that hold commands: `sh` (the output may follow as `text`) and `console` (`$` before each command). */
export function commandBlocks(file: string): DocBlock[] {
  const text = readFileSync(file, 'utf8')
  return [...text.matchAll(fence)].flatMap(
    ([, notRun = null, language, body = '', after = null], index, all) => {
      const at = text.slice(0, all[index]?.index).split('\n').length
      if (language === 'console') return [{ file, at, commands: consoleCommands(body), notRun }]
      if (language !== 'sh') return []
      const lines = body.split('\n').filter((line) => line !== '')
      return [
        {
          file,
          at,
          commands: lines.map((line) => ({ line, shown: lines.length === 1 ? after : null })),
          notRun,
        },
      ]
    },
  )
}

/** What follows a command up to the next one is its output. */
function consoleCommands(body: string): DocCommand[] {
  return body
    .split(/^\$ /m)
    .slice(1)
    .map((part) => {
      const end = part.indexOf('\n')
      const shown = part.slice(end + 1)
      return { line: part.slice(0, end), shown: shown === '' ? null : shown }
    })
}
