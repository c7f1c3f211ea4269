import type { OutlineEntry } from '../../document/model.js'
import type { OpenDocument } from './open-document.js'

const entryLimit = 20_000
const deepest = 32

/** The bookmarks of a document in printed order, levels from 1. Loops in a damaged outline are walked once. */
export function readOutline({ engine, handle }: OpenDocument): OutlineEntry[] {
  const { calls } = engine
  const entries: OutlineEntry[] = []
  const visited = new Set<number>()

  function walk(parent: number, level: number): void {
    let bookmark = calls.FPDFBookmark_GetFirstChild(handle, parent)
    while (bookmark !== 0 && !visited.has(bookmark) && entries.length < entryLimit) {
      visited.add(bookmark)
      const at = bookmark
      const title = engine.utf16((buffer, bytes) => calls.FPDFBookmark_GetTitle(at, buffer, bytes))
      entries.push({ title: title.replace(/\s+/g, ' ').trim(), level, page: pageOf(bookmark) })
      if (level < deepest) walk(bookmark, level + 1)
      bookmark = calls.FPDFBookmark_GetNextSibling(handle, bookmark)
    }
  }

  function pageOf(bookmark: number): number | null {
    let target = calls.FPDFBookmark_GetDest(handle, bookmark)
    if (target === 0) {
      const action = calls.FPDFBookmark_GetAction(bookmark)
      if (action !== 0) target = calls.FPDFAction_GetDest(handle, action)
    }
    const index = target === 0 ? -1 : calls.FPDFDest_GetDestPageIndex(handle, target)
    return index >= 0 ? index + 1 : null
  }

  walk(0, 1)
  return entries
}
