#!/usr/bin/env node
const { existsSync } = require('node:fs')
const { join } = require('node:path')

const program = join(__dirname, '../dist/bundle/yjs.js')
if (existsSync(program)) {
  require(program)
} else {
  process.stderr.write('yjs: not built yet; run `npm ci` (or `npm run build`) in the project folder first\n')
  process.exitCode = 2
}
