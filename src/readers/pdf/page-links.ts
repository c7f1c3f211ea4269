import type { Link } from '../../document/model.js'
import type { OpenDocument } from './open-document.js'
import { type Matrix, transformBox } from './page-frame.js'

const linkLimit = 5000

/** PDFium's action type of a web address. */
const uriAction = 3

/** Link annotations of a loaded page that lead to a web address. */
export function readLinks({ engine, handle }: OpenDocument, page: number, frame: Matrix): Link[] {
  const { calls, scratch } = engine
  const links: Link[] = []
  const position = engine.allocate(new Uint8Array(8))
  if (position === null) return links
  try {
    while (links.length < linkLimit && calls.FPDFLink_Enumerate(page, position, position + 4) !== 0) {
      const link = engine.uint(position + 4)
      const action = calls.FPDFLink_GetAction(link)
      if (action === 0 || calls.FPDFAction_GetType(action) !== uriAction) continue
      const url = engine.latin1((buffer, bytes) => calls.FPDFAction_GetURIPath(handle, action, buffer, bytes))
      if (url === '' || calls.FPDFLink_GetAnnotRect(link, scratch) === 0) continue
      // FS_RECTF: left, top, right, bottom.
      const [left, top, right, bottom] = [0, 4, 8, 12].map((offset) => engine.float(scratch + offset))
      links.push({ box: transformBox(frame, left ?? 0, bottom ?? 0, right ?? 0, top ?? 0), url })
    }
  } finally {
    engine.free(position)
  }
  return links
}
