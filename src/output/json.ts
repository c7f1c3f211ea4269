/**
 * Controls that a terminal would obey though JSON lets them through, and line separators that break line readers;
 * escaped, the value stays the same.
 */
const unsafe = /[\u007f-\u009f\u2028\u2029]/g

/** A value on one line. */
export function jsonLine(value: unknown): string {
  return JSON.stringify(value).replace(
    unsafe,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
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
