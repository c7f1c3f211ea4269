/** A set of features by their places, one bit each: asked for many hundred times for each number of a paper. */
export type FeatureBits = Uint32Array

/** The bits of features, which are places from 0. */
export function bitsOf(features: Iterable<number>): FeatureBits {
  let most = -1
  for (const feature of features) if (feature > most) most = feature
  const bits = new Uint32Array((most >> 5) + 1)
  for (const feature of features) {
    const at = feature >> 5
    bits[at] = (bits[at] ?? 0) | (1 << (feature & 31))
  }
  return bits
}

/** Whether a feature is among them; -1, which is no feature, never is. */
export function hasFeature(bits: FeatureBits, feature: number): boolean {
  return feature >= 0 && (((bits[feature >> 5] ?? 0) >>> (feature & 31)) & 1) === 1
}
