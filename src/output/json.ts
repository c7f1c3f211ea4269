/**
 * Controls that a terminal would obey though JSON lets them through, what turns the direction of a line, line separators
 * that break line readers, and the sign by which a CI system knows a command within a line; escaped, the value stays the
 * same.
 */
const unsafe = /[\u007f-\u009f\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]|#(?=#\[|#vso\[)/gi

/** A value on one line. */
export function jsonLine(value: unknown): string {
  return inertJson(JSON.stringify(value))
}

/** A JSON text in which nothing is obeyed by what shows it. */
export function inertJson(json: string): string {
  return json.replace(unsafe, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`)
}

/** An array with one entry a line: small, and readable in a diff. */
export function jsonArray(values: readonly unknown[], indent = ''): string {
  if (values.length === 0) return '[]'
  return `[\n${values.map((value) => `${indent}  ${jsonLine(value)}`).join(',\n')}\n${indent}]`
}

/** An object whose array members are written with one entry a line. */
export function jsonObject(members: Readonly<Record<string, unknown>>): string {
  const lines = Object.entries(members).map(
    ([key, value]) =>
      `  ${jsonLine(key)}: ${Array.isArray(value) ? jsonArray(value, '  ') : jsonLine(value)}`,
  )
  return `{\n${lines.join(',\n')}\n}`
}
