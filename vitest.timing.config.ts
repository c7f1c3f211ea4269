import { defineConfig } from 'vitest/config'

/** The bounds of time, one after the other and without coverage: `npm run timing`. */
export default defineConfig({
  test: { include: ['tests/**/*.timing.ts'], testTimeout: 60_000, fileParallelism: false },
})
