/** Something that the user can put right: shown as one line on stderr, without a stack, with exit code 2. */
export class CannotRun extends Error {
  override readonly name = 'CannotRun'
  /** What to do next, or null. */
  readonly hint: string | null

  constructor(message: string, hint: string | null = null) {
    super(message)
    this.hint = hint
  }
}
