import { relative } from 'node:path'
import type { Metafile, Plugin } from 'esbuild'
import { loadBundle } from './load-bundle.js'
import { bundleFolder, packageFolder } from './module-addresses.js'

/** What a script exports so that others find modules in it: each by its path in this package, loaded when it is asked for. */
interface ScriptOfModules {
  readonly modules: Readonly<Record<string, () => object>>
}

/** The text of a script that holds modules for others to find. */
export function holding(modules: readonly string[]): string {
  const entries = modules.map(
    (path) => `${JSON.stringify(path)}: () => require(${JSON.stringify(`./${path}`)})`,
  )
  return `export const modules = {${entries.join(',\n')}}`
}

/** What the modules of a script import when it is asked for lies in another script, which is loaded with the first of it. */
export function importedLater(script: string, found: Set<string>): Plugin {
  return {
    name: 'imported-later',
    setup({ onResolve, onLoad, resolve }) {
      onResolve({ filter: /^\./ }, async ({ path, kind, resolveDir, importer }) => {
        if (kind !== 'dynamic-import') return undefined
        const { path: file } = await resolve(path, { kind: 'import-statement', resolveDir, importer })
        const module = pathInPackage(file)
        found.add(module)
        return { path: module, namespace: 'later' }
      })
      onLoad({ filter: /./, namespace: 'later' }, ({ path }) => ({
        contents: `module.exports = ${heldIn(script, path)}`,
        loader: 'js',
      }))
    },
  }
}

/** Modules that another script holds are not repeated: a class must be one, for whoever asks what a thing is an instance of. */
export function heldElsewhere(script: string, inputs: Metafile['inputs']): Plugin {
  const modules = new Map(Object.entries(inputs).map(([path, { format }]) => [path, format]))
  return {
    name: 'held-elsewhere',
    setup({ onLoad }) {
      onLoad({ filter: /\.[cm]?js$/ }, ({ path }) => {
        const module = pathInPackage(path)
        if (!modules.has(module)) return undefined
        const contents =
          modules.get(module) === 'esm'
            ? exportedAgain(script, module)
            : `module.exports = ${heldIn(script, module)}`
        return { contents, loader: 'js' }
      })
    },
  }
}

/** Names are exported one by one, as an importer must find a default where there is one and none where there is none. */
function exportedAgain(script: string, module: string): string {
  const { modules } = loadBundle(script, bundleFolder).exports as ScriptOfModules
  const names = Object.keys(modules[module]?.() ?? {}).filter((name) => name !== '__esModule')
  return [
    `const held = ${heldIn(script, module)}`,
    ...names.map((name, index) => `const name${index} = held[${JSON.stringify(name)}]`),
    `export { ${names.map((name, index) => `name${index} as ${name}`).join(', ')} }`,
  ].join('\n')
}

function heldIn(script: string, module: string): string {
  return `loadBundle(${JSON.stringify(script)}).modules[${JSON.stringify(module)}]()`
}

function pathInPackage(file: string): string {
  return relative(packageFolder, file).replaceAll('\\', '/')
}
