import type { ReadFailure } from '../readers/reading.js'

/**
 * Asked for the password of a paper that is locked, again until it answers null: nobody knows it.
 *
 * @param wrong whether one was tried that does not open it
 */
export type AskPassword = (file: string, wrong: boolean) => Promise<string | null>

/** A reading, or why there is none. */
interface Lockable {
  readonly ok?: boolean
  readonly failure?: { readonly password?: ReadFailure['password'] } | null
}

/** A reading that is done again with each password that is answered, until one opens the paper or nobody knows another. */
export async function unlocked<Reading extends Lockable>(
  file: string,
  ask: AskPassword | undefined,
  first: Reading,
  again: (password: string) => Promise<Reading>,
): Promise<Reading> {
  let reading = first
  for (;;) {
    const lock = reading.failure?.password
    if (ask === undefined || lock === undefined) return reading
    const password = await ask(file, lock === 'wrong')
    if (password === null) return reading
    reading = await again(password)
  }
}
