/** What windows-1252 has at 0x80-0x9f; the five bytes that it leaves open keep their control characters. */
const WINDOWS_1252_C1 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ'

/** Node 20's own decoder takes windows-1252 for Latin-1 and gives control characters for quotes and dashes. */
export function decodeWindows1252(bytes: Uint8Array): string {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1')
  return text.replace(/[\u0080-\u009f]/gu, (control) => WINDOWS_1252_C1.charAt(control.charCodeAt(0) - 0x80))
}
