import { readFileSync } from 'node:fs'
import { basename, dirname, join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Plugin } from 'esbuild'

/** The folder of this package. */
export const packageFolder = fileURLToPath(new URL('../../../', import.meta.url))

/** Where the scripts lie that `write-bundle` makes. */
export const bundleFolder = join(packageFolder, 'dist/bundle')

/** The file in `dist/bundle` that starts what a module starts. */
export function starterOf(module: string): string {
  return basename(module)
}

/**
 * A script's modules keep the addresses of their own files, so that what they find beside them is still found. A module
 * that is `started` by its address is started as a script.
 */
export function moduleAddresses(started: readonly string[]): Plugin {
  return {
    name: 'module-addresses',
    setup({ onLoad }) {
      onLoad({ filter: /\.m?js$/ }, ({ path }) => {
        const text = readFileSync(path, 'utf8')
        if (!text.includes('import.meta.url')) return undefined
        const contents = text
          .replace(/new URL\('([^']+)', import\.meta\.url\)/g, (whole, beside: string) => {
            const module = relative(packageFolder, join(dirname(path), beside)).replaceAll('\\', '/')
            return started.includes(module)
              ? `new URL(${addressOf(`dist/bundle/${starterOf(module)}`)})`
              : whole
          })
          .replaceAll('import.meta.url', addressOf(relative(packageFolder, path)))
        return { contents, loader: 'js' }
      })
    },
  }
}

/** Has a script take a package from the script of that name, when the package is first asked for. */
export function otherScript(name: string): Plugin {
  return {
    name: 'other-script',
    setup({ onResolve, onLoad }) {
      onResolve({ filter: new RegExp(`^${name}$`) }, () => ({ path: name, namespace: 'script' }))
      onLoad({ filter: /./, namespace: 'script' }, ({ path }) => ({
        contents: `module.exports = loadBundle(${JSON.stringify(path)})`,
        loader: 'js',
      }))
    },
  }
}

/** Leaves out zod's messages in other languages, which nobody asks for: two fifths of it. */
export const onlyEnglish: Plugin = {
  name: 'only-english',
  setup({ onLoad }) {
    onLoad({ filter: /zod[\\/]v4[\\/]locales[\\/][\w-]+\.js$/ }, ({ path }) =>
      /^(?:en|index)\.js$/.test(basename(path))
        ? undefined
        : { contents: 'export default () => ({})', loader: 'js' },
    )
  },
}

/** The address of a file of this package, as code. Other packages may be installed elsewhere: a script stands for theirs. */
function addressOf(path: string): string {
  const file = path.replaceAll('\\', '/')
  return `urlOf(${JSON.stringify(file.startsWith('dist/') ? `../../${file}` : 'pdf-parse.cjs')})`
}
