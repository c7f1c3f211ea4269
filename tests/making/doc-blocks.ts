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

/** An output that a page shows. */
export interface ShownOutput {
  readonly file: string
  readonly at: number
  /** Whether it follows a block of one command, whose output it is held against. */
  readonly compared: boolean
  /** Why it is not held against a run, as the comment above it says; null for all others. */
  readonly reason: string | null
}

const textFence = /^(?:<!-- not compared: (?<reason>.*) -->\n\n?)?```text$/gm

/** The outputs that a page shows as `text`; those of `console` stand with their commands. */
export function shownOutputs(file: string): ShownOutput[] {
  const text = readFileSync(file, 'utf8')
  const compared = commandBlocks(file).flatMap(({ commands }) =>
    commands.filter(({ shown }) => shown !== null),
  )
  return [...text.matchAll(textFence)].map(({ index, groups = {}, 0: whole }) => {
    const start = index + whole.length + 1
    const body = text.slice(start, text.indexOf('\n```', start) + 1)
    return {
      file,
      at: text.slice(0, start).split('\n').length - 1,
      compared: compared.some(({ shown }) => shown === body),
      reason: groups.reason ?? null,
    }
  })
}

const fence = /^(?:<!-- not run: (.*) -->\n\n?)?```(\w*)\n([\s\S]*?)^```$(?:\n\n```text\n([\s\S]*?)^```$)?/gm

/**
 * The blocks of a page that hold commands: `sh` (the output may follow as `text`), `console` (`$` before each command), and
 * workflows in `yaml` whose steps run `yjs`.
 */
export function commandBlocks(file: string): DocBlock[] {
  const text = readFileSync(file, 'utf8')
  return [...text.matchAll(fence)].flatMap(
    ([, notRun = null, language, body = '', after = null], index, all) => {
      const at = text.slice(0, all[index]?.index).split('\n').length
      if (language === 'console') return [{ file, at, commands: consoleCommands(body), notRun }]
      if (language !== 'sh' && language !== 'yaml') return []
      const lines =
        language === 'sh' ? body.split('\n').filter((line) => line !== '') : workflowCommands(body)
      if (lines.length === 0) return []
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

function workflowCommands(workflow: string): string[] {
  return [...workflow.matchAll(/^ *- run: (yjs .*)$/gm)].map(([, line = '']) => line)
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
