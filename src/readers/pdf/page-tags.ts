import { type Box, unionOf } from '../../document/geometry.js'
import type { TagNode } from '../../document/model.js'
import type { PdfiumEngine } from './pdfium-engine.js'
import type { ReadWord } from './words-from-glyphs.js'

/** Bounds for structure trees that no author made. */
const nodeLimit = 4000
const deepest = 40

/**
 * The part of a tagged PDF's structure tree that belongs to a loaded page, with standard names where the file maps its
 * own to them. A node's box is around its words, looked up by marked-content id. Untagged pages give none.
 */
export function readTags(engine: PdfiumEngine, page: number, words: readonly ReadWord[]): TagNode[] {
  const { calls } = engine
  const tree = calls.FPDF_StructTree_GetForPage(page)
  if (tree === 0) return []
  try {
    const boxes = boxesByMark(words)
    let left = nodeLimit
    const node = (element: number, depth: number): TagNode | null => {
      if (left-- <= 0 || depth > deepest) return null
      const children: TagNode[] = []
      const own: Box[] = []
      const count = calls.FPDF_StructElement_CountChildren(element)
      for (let index = 0; index < count && left > 0; index++) {
        const child = calls.FPDF_StructElement_GetChildAtIndex(element, index)
        const read = child === 0 ? null : node(child, depth + 1)
        if (read) {
          children.push(read)
          if (read.box) own.push(read.box)
          continue
        }
        const mark = calls.FPDF_StructElement_GetChildMarkedContentID(element, index)
        const box = mark >= 0 ? boxes.get(mark) : undefined
        if (box) own.push(box)
      }
      const tag = engine.utf16((buffer, bytes) => calls.FPDF_StructElement_GetType(element, buffer, bytes))
      return { tag, box: unionOf(own), children }
    }
    const roots: TagNode[] = []
    const count = calls.FPDF_StructTree_CountChildren(tree)
    for (let index = 0; index < count && left > 0; index++) {
      const element = calls.FPDF_StructTree_GetChildAtIndex(tree, index)
      const read = element === 0 ? null : node(element, 1)
      if (read) roots.push(read)
    }
    return roots
  } finally {
    calls.FPDF_StructTree_Close(tree)
  }
}

function boxesByMark(words: readonly ReadWord[]): Map<number, Box> {
  const boxes = new Map<number, Box>()
  for (const { mark, box } of words) {
    if (mark < 0) continue
    const known = boxes.get(mark)
    boxes.set(mark, known ? (unionOf([known, box]) ?? box) : box)
  }
  return boxes
}
