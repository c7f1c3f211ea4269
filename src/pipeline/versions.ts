import { packageFile } from '../sources/package-file.js'

/** Name and version of this package, for manifests and `--version`. */
export function toolVersion(): { name: string; version: string } {
  const { name, version } = packageFile()
  return { name, version }
}

/** Versions of the engines that decide what a paper's text is; they are pinned, so the package file tells them. */
export function engineVersions(): Record<string, string> {
  const { dependencies } = packageFile()
  const engines = [
    '@embedpdf/pdfium',
    '@tesseract.js-data/eng',
    'cheerio',
    'pdf-parse',
    'pdfjs-dist',
    'tesseract.js',
  ]
  return Object.fromEntries(engines.map((engine) => [engine, dependencies[engine] ?? 'unknown']))
}
