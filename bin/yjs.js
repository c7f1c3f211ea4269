#!/usr/bin/env node
import { existsSync } from 'node:fs'

const program = new URL('../dist/bundle/yjs.js', import.meta.url)
if (existsSync(program)) {
  await import(program.href)
} else {
  process.stderr.write('yjs: not built yet; run `npm ci` (or `npm run build`) in the project folder first\n')
  process.exitCode = 2
}
