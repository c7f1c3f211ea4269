/**
 * The line (from 1) on which a value of a JSON text begins, by the keys and places that lead to it; where the path ends
 * early, the line of the last value that is there. The text must be JSON.
 *
 * @example
 * lineOfValue('{\n "a": [1,\n 2]}', ['a', 1]) // 3
 */
export function lineOfValue(text: string, path: readonly PropertyKey[]): number {
  const reader = { text, at: 0 }
  skipSpace(reader)
  let found = reader.at
  for (const step of path) {
    const place = enter(reader, step)
    if (place === null) break
    found = place
  }
  return text.slice(0, found).split('\n').length
}

interface Reader {
  readonly text: string
  at: number
}

/** Moves into an object or array, up to the member wanted; the place of its key or value, or null where it is not there. */
function enter(reader: Reader, step: PropertyKey): number | null {
  const opening = reader.text[reader.at]
  if (opening !== '{' && opening !== '[') return null
  reader.at++
  for (let index = 0; ; index++) {
    skipSpace(reader)
    if (reader.text[reader.at] === '}' || reader.text[reader.at] === ']') return null
    const place = reader.at
    const key = opening === '{' ? memberKey(reader) : index
    if (key === step) return place
    skipValue(reader)
    skipSpace(reader)
    if (reader.text[reader.at] !== ',') return null
    reader.at++
  }
}

/** The key of an object's next member; the reader stands on its value afterwards. */
function memberKey(reader: Reader): string {
  const from = reader.at
  skipString(reader)
  const key = JSON.parse(reader.text.slice(from, reader.at)) as string
  skipSpace(reader)
  reader.at++
  skipSpace(reader)
  return key
}

function skipValue(reader: Reader): void {
  let depth = 0
  do {
    const character = reader.text[reader.at]
    if (character === undefined) return
    if (character === '"') skipString(reader)
    else {
      if (character === '{' || character === '[') depth++
      if (character === '}' || character === ']') depth--
      if (depth < 0) return
      reader.at++
    }
  } while (depth > 0 || !/[,\]}]/.test(reader.text[reader.at] ?? ','))
}

function skipString(reader: Reader): void {
  reader.at++
  while (reader.at < reader.text.length && reader.text[reader.at] !== '"') {
    reader.at += reader.text[reader.at] === '\\' ? 2 : 1
  }
  reader.at++
}

function skipSpace(reader: Reader): void {
  while (/\s/.test(reader.text[reader.at] ?? '')) reader.at++
}
