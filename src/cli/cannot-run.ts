/** Something that the user can put right: shown as one line on stderr, without a stack, with exit code 2. */
export class CannotRun extends Error {
  override readonly name: string = 'CannotRun'
  readonly exitCode: 2 | 130 = 2
  /** What to do next, or null. */
  readonly hint: string | null

  constructor(message: string, hint: string | null = null) {
    super(message)
    this.hint = hint
  }
}

/** The user ended the program while it asked for something. */
export class Interrupted extends CannotRun {
  override readonly name = 'Interrupted'
  override readonly exitCode = 130
}
