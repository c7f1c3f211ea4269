/** Values that commands offer as choices. They stand apart from their schemas, so that help and mistakes load none. */
export const roles = ['actual', 'target', 'forecast', 'threshold'] as const
export const pivots = ['area', 'period', 'metric'] as const
