import { boxAsScanned } from '../document/leaning.js'
import type { Document } from '../document/model.js'
import type { TokenAccount } from './token-account.js'

/**
 * The numbers of recognised pages whose digits are not sure: nothing is made of them, and each says where its picture
 * stands.
 */
export function uncertainTokens({ pages }: Document): TokenAccount[] {
  return pages.flatMap(({ number, width, height, ocr }) =>
    (ocr?.uncertain ?? []).map(({ text, box }): TokenAccount => {
      const [x0, y0, x1, y1] = boxAsScanned(box, ocr?.leaning ?? 0, { width, height }).map(Math.round)
      const context = `${text} [${x0}, ${y0}, ${x1}, ${y1}]`
      return { page: number, text, context, bin: 'unrecognised', reason: 'ocr-uncertain', record: null }
    }),
  )
}
