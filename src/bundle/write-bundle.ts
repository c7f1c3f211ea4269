import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { build, type Metafile, type Plugin } from 'esbuild'
import { heldElsewhere, holding, importedLater } from './held-modules.js'
import { licencesOf } from './licences.js'
import { ending, opening } from './load-bundle.js'
import {
  bundleFolder,
  moduleAddresses,
  onlyEnglish,
  otherScript,
  packageFolder,
  starterOf,
} from './module-addresses.js'

// A step of `npm run build`: joins the compiled modules, and those of other packages that they use, to a few scripts in
// `dist/bundle`, which `load-bundle` runs. The modules themselves stay for those who use the library.

/**
 * The command line: what it needs to answer `--help` and to say what was typed wrong. What a command imports when it is run
 * lies in another script, some thirty times as large.
 */
const commandLine = `export const runCommand = async () => require('./dist/src/cli/main.js').runCommand()
  export const startWorker = () => import('./dist/src/pipeline/backfill/worker-entry.js')
  export const program = () => require('./dist/src/cli/program.js')`

const secondEngine = `export const startThread = () => import('./dist/src/readers/pdf/second-reading-worker.js')
  export { openSecondEngine } from './dist/src/readers/pdf/second-reading-engine.js'`

const pdfParse = `import 'pdfjs-dist/legacy/build/pdf.worker.mjs'
  export * from 'pdf-parse'`

/** Modules that are started by their addresses, and what is started in their place; `bin/yjs.js` starts the first. */
const started = {
  'dist/src/cli/yjs.js': `loadBundle('yjs', __dirname).exports.runCommand()`,
  'dist/src/pipeline/backfill/worker-entry.js': `loadBundle('yjs', __dirname).exports.startWorker()`,
  'dist/src/readers/pdf/second-reading-worker.js': `loadBundle('second-engine', __dirname).exports.startThread()`,
}

/** Started by their own files, not there on every platform, or large and for the network alone. */
const apart = ['tesseract.js', '@napi-rs/canvas', '#catalogue/*', '#package.json', '#view/*', 'undici']

// V8 tells code of an earlier script by its length alone: none is left.
rmSync(bundleFolder, { recursive: true, force: true })
mkdirSync(bundleFolder, { recursive: true })
const inputs = new Set<string>()
const later = new Set<string>()
// Twice: what a script is made of, and can hold for others, is known when it has been made.
const shell = await write('yjs', commandLine, [importedLater('stages', later)])
// What the command line holds itself, its other script finds there, whoever of its modules asks for it.
const held = Object.fromEntries(Object.entries(shell).filter(([path]) => /^[^:]+\.[cm]?js$/.test(path)))
await write('yjs', `${commandLine}\n${holding(Object.keys(held))}`, [importedLater('stages', later)])
await write('stages', holding([...later]), [heldElsewhere('yjs', held), otherScript('pdf-parse')])
await write('second-engine', secondEngine, [otherScript('pdf-parse')])
await write('pdf-parse', pdfParse, [])
// To start as Node's older kind of module saves a tenth of what Node itself takes to start.
writeFileSync(join(bundleFolder, 'package.json'), '{ "type": "commonjs" }\n')
await build({
  entryPoints: [join(packageFolder, 'dist/src/bundle/load-bundle.js')],
  outfile: join(bundleFolder, 'load-bundle.js'),
  platform: 'node',
  format: 'cjs',
})
for (const [module, start] of Object.entries(started)) {
  const load = "const { loadBundle, settleCompiler } = require('./load-bundle.js')\n"
  writeFileSync(join(bundleFolder, starterOf(module)), `${load}\nsettleCompiler()\n${start}\n`)
}
writeFileSync(join(bundleFolder, 'LICENSES.txt'), licencesOf([...inputs], packageFolder))

/** Writes one script, and answers what it is made of. */
async function write(
  name: string,
  contents: string,
  plugins: readonly Plugin[],
): Promise<Metafile['inputs']> {
  const { outputFiles, metafile } = await build({
    stdin: { contents, resolveDir: packageFolder },
    outfile: join(bundleFolder, `${name}.cjs`),
    bundle: true,
    write: false,
    metafile: true,
    platform: 'node',
    // Names stay, so that an error says where it comes from. Less to read, and to keep in memory.
    minifyWhitespace: true,
    format: 'cjs',
    target: 'node20',
    // A script that was compiled before cannot import: it requires. Raw templates could not be written in ASCII. Patterns
    // stay patterns: esbuild would have each made anew, by its text, whenever it is used.
    supported: {
      'dynamic-import': false,
      'template-literal': false,
      'regexp-unicode-property-escapes': true,
    },
    external: apart,
    plugins: [...plugins, moduleAddresses(Object.keys(started)), onlyEnglish],
    logLevel: 'error',
  })
  for (const { path, text } of outputFiles) writeFileSync(path, opening + inAscii(text) + ending)
  for (const input of Object.keys(metafile.inputs)) inputs.add(input)
  return metafile.inputs
}

/** What is left beside ASCII stands in patterns and comments, where an escape means the same. */
function inAscii(script: string): string {
  return script.replace(
    /[\u0080-\uffff]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
}
