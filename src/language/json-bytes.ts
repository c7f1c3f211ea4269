/**
 * A value as JSON in bytes, which cost nothing until they are asked for. All characters are ASCII: such texts are decoded
 * and parsed several times as fast.
 */
export function jsonBytes(value: unknown): Uint8Array {
  const ascii = JSON.stringify(value).replace(
    /[\u0080-\uffff]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
  return new TextEncoder().encode(ascii)
}

/** The value that `jsonBytes` was given. */
export function fromJsonBytes(bytes: Uint8Array): unknown {
  return JSON.parse(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1'))
}
