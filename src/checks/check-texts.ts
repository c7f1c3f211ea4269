export const checkTexts: Record<string, { title: string; explanation: string; otherReading: string | null }> =
  {}
