import { expect, it } from 'vitest'
import { paperProgress } from '../../src/cli/paper-progress.js'
import type { Terminal } from '../../src/cli/terminal.js'

function told(count: number, tell: (progress: ReturnType<typeof paperProgress>) => void): string[] {
  const lines: string[] = []
  tell(paperProgress({ progress: (line: string) => lines.push(line) } as unknown as Terminal, count))
  return lines
}

it('names the paper that is read, also while its scanned pages are recognised', () => {
  const lines = told(2, ({ onPaper, onOcrPage }) => {
    onPaper('a.pdf', 0)
    onPaper('papers/scan.pdf', 1)
    onOcrPage(1, 3)
  })
  expect(lines).toEqual([
    'reading 1 of 2: a.pdf',
    'reading 2 of 2: papers/scan.pdf',
    '2 of 2: papers/scan.pdf: recognising scanned pages: 1 of 3',
  ])
})

it('is short where there is one paper, and shows the end of a long path', () => {
  const path = `${'folder/'.repeat(20)}pack.pdf`
  const lines = told(1, ({ onPaper }) => {
    onPaper('-', 0)
    onPaper(path, 0)
  })
  expect(lines[0]).toBe('reading standard input')
  expect(lines[1]).toBe('reading …/folder/folder/folder/folder/pack.pdf')
  expect(lines[1]?.length).toBeLessThan(50)
})
