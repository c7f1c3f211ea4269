import type { ViewData } from '../view-data.js'

/**
 * The place that the end of an address names: `#p11-275-245-0`, the id of a figure without the hash of its paper, or `#p11`, a
 * page. Null for anything else. A figure that is not shown leaves its page.
 */
export function placeNamed(
  hash: string,
  { figures }: Pick<ViewData, 'figures'>,
): { readonly figure?: number; readonly page: number } | null {
  const id = decoded(hash.replace(/^#/, ''))
  const page = Number(/^p(\d+)/.exec(id)?.[1] ?? 0)
  const figure = figures.findIndex((one) => {
    const own = one.id.replace(/^[0-9a-f]{12}-/, '')
    return own === id || id.startsWith(`${own}-`)
  })
  if (id !== '' && figure >= 0) return { figure, page: figures[figure]?.page ?? page }
  return page > 0 ? { page } : null
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
