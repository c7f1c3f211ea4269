/** Notes a piece of evidence; what is absent is not noted. */
export type SetFeature = (name: string, value: number | boolean) => void
