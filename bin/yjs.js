#!/usr/bin/env node
import { existsSync } from 'node:fs'

const main = new URL('../dist/src/cli/main.js', import.meta.url)
if (existsSync(main)) {
  await import(main.href)
} else {
  process.stderr.write('yjs: not built yet; run `npm ci` (or `npm run build`) in the project folder first\n')
  process.exitCode = 2
}
