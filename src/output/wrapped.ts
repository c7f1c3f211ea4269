/** Items side by side, a gap between them, a new line where the next one would pass `width`. */
export function wrapped(items: readonly string[], width: number, gap = '  '): string[] {
  const lines: string[] = []
  let line = ''
  for (const item of items) {
    if (line !== '' && lengthOf(line) + gap.length + lengthOf(item) > width) {
      lines.push(line)
      line = item
    } else line = line === '' ? item : line + gap + item
  }
  return line === '' ? lines : [...lines, line]
}

/** Characters that take room: not the ones that switch colours. */
function lengthOf(text: string): number {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: colour switches begin with ESC
  return text.replace(/\u001b\[[0-9;]*m/g, '').length
}
