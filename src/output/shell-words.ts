import { withoutSecret } from '../sources/http/web-address.js'

/** What a terminal obeys or does not show, and halves of surrogate pairs: a shell takes them only by their numbers. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const unshown = /[\u0000-\u001f\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]|\p{Surrogate}/gu

/**
 * A word of a command that is suggested, as a shell takes it: what is pasted is what was meant, also where a line end or
 * an escape sequence is within.
 */
export function quoted(word: string): string {
  if (/^[\w./,:@%+=-]+$/.test(word)) return word
  if (word.search(unshown) < 0) return `'${word.replaceAll("'", "'\\''")}'`
  return `$'${word.replace(/[\\']/g, '\\$&').replace(unshown, escaped)}'`
}

/** The same of a paper, file or folder: one whose name begins with a hyphen is not taken for an option. */
export function quotedName(name: string): string {
  return quoted(name.startsWith('-') && name !== '-' ? `./${name}` : name)
}

/**
 * The words that named the papers of a command; what came through a pipe, and the secret of an
 * address, the user names anew.
 */
export function namedAgain(named: readonly string[]): string {
  return named.map((name) => (name === '-' ? 'PAPER' : quotedName(withoutSecret(name)))).join(' ')
}

/** The words of a command that was put together of quoted words; each keeps its quotes. */
export function commandWords(command: string): readonly string[] {
  return command.match(/(?:\$'(?:[^'\\]|\\.)*'|'[^']*'|\\.|[^\s'\\])+/g) ?? []
}

function escaped(character: string): string {
  if (character === '\n') return '\\n'
  const code = character.charCodeAt(0)
  return code < 0x80 ? `\\x${code.toString(16).padStart(2, '0')}` : `\\u${code.toString(16).padStart(4, '0')}`
}
