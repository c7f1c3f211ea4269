import { createHash } from 'node:crypto'
import { viewMark } from '../sources/view-mark.js'

/** A page that needs no network. */
export interface OfflinePage {
  readonly title: string
  readonly style: string
  /** What may be loaded or run beside its own style; nothing else is, be it in the page or not. */
  readonly allowed: readonly string[]
  /** Lines of its body. */
  readonly body: readonly string[]
}

/**
 * One HTML file that opens from the disk without any request: its policy lets nothing in but what it names by hash, and its
 * mark tells later runs that it is no paper.
 */
export function offlinePage({ title, style, allowed, body }: OfflinePage): string {
  const policy = ["default-src 'none'", ...allowed, "base-uri 'none'", "form-action 'none'"].join('; ')
  return [
    '<!doctype html>',
    '<html lang="en-GB">',
    '<head>',
    '<meta charset="utf-8">',
    viewMark,
    `<meta http-equiv="Content-Security-Policy" content="${policy}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="color-scheme" content="light dark">',
    `<title>${title}</title>`,
    `<style>${style}</style>`,
    '</head>',
    '<body>',
    ...body,
    '</body>',
    '</html>',
    '',
  ].join('\n')
}

/** The source of a policy that allows a text by its hash. */
export function hashOf(text: string): string {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`
}
