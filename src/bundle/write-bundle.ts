import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { build } from 'esbuild'
import { licencesOf } from './licences.js'
import { ending, opening } from './load-bundle.js'
import { moduleAddresses, onlyEnglish, otherScript, packageFolder, starterOf } from './module-addresses.js'

/**
 * A step of `npm run build`: joins the compiled modules, and those of other packages that they use, to a few scripts in
 * `dist/bundle`, which `load-bundle` runs. The modules themselves stay for those who use the library.
 */
const folder = join(packageFolder, 'dist/bundle')

/** The scripts and what they export. What they import when asked for is run when asked for. */
const scripts = {
  yjs: `export const runCommand = async () => (await import('./dist/src/cli/main.js')).runCommand()
    export const startWorker = () => import('./dist/src/pipeline/backfill/worker-entry.js')
    export const program = () => import('./dist/src/cli/program.js')`,
  'second-engine': `export const startThread = () => import('./dist/src/readers/pdf/second-reading-worker.js')
    export { openSecondEngine } from './dist/src/readers/pdf/second-reading-engine.js'`,
  'pdf-parse': `import 'pdfjs-dist/legacy/build/pdf.worker.mjs'
    export * from 'pdf-parse'`,
}

/** Modules that are started by their addresses, and what is started in their place; `bin/yjs.js` starts the first. */
const started = {
  'dist/src/cli/yjs.js': `loadBundle('yjs').exports.runCommand()`,
  'dist/src/pipeline/backfill/worker-entry.js': `loadBundle('yjs').exports.startWorker()`,
  'dist/src/readers/pdf/second-reading-worker.js': `loadBundle('second-engine').exports.startThread()`,
}

/** Started by their own files, not there on every platform, or large and for the network alone. */
const apart = ['tesseract.js', '@napi-rs/canvas', '#catalogue/*', '#package.json', '#view/*', 'undici']

// V8 tells code of an earlier script by its length alone: none is left.
rmSync(folder, { recursive: true, force: true })
mkdirSync(folder, { recursive: true })
const inputs = new Set<string>()
for (const [name, contents] of Object.entries(scripts)) {
  const { outputFiles, metafile } = await build({
    stdin: { contents, resolveDir: packageFolder },
    outfile: join(folder, `${name}.cjs`),
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
    plugins: [
      moduleAddresses(Object.keys(started)),
      onlyEnglish,
      ...(name === 'pdf-parse' ? [] : [otherScript('pdf-parse')]),
    ],
    logLevel: 'error',
  })
  for (const { path, text } of outputFiles) writeFileSync(path, opening + inAscii(text) + ending)
  for (const input of Object.keys(metafile.inputs)) inputs.add(input)
}
for (const [module, start] of Object.entries(started)) {
  const load = "import { loadBundle, settleCompiler } from '../src/bundle/load-bundle.js'\n"
  writeFileSync(join(folder, starterOf(module)), `${load}\nsettleCompiler()\n${start}\n`)
}
writeFileSync(join(folder, 'LICENSES.txt'), licencesOf([...inputs], packageFolder))

/** What is left beside ASCII stands in patterns and comments, where an escape means the same. */
function inAscii(script: string): string {
  return script.replace(
    /[\u0080-\uffff]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
}
