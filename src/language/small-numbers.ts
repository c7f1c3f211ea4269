/** Whole numbers from 0, in as little room as the largest of them allows. */
export type SmallNumbers = Uint8Array | Uint16Array | Uint32Array

export function smallNumbers(numbers: readonly number[]): SmallNumbers {
  const largest = numbers.reduce((most, number) => Math.max(most, number), 0)
  if (largest < 2 ** 8) return Uint8Array.from(numbers)
  return largest < 2 ** 16 ? Uint16Array.from(numbers) : Uint32Array.from(numbers)
}
