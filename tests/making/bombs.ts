import { deflateSync } from 'node:zlib'

/**
 * PDFs that are made to hurt: small files that ask an engine for more memory or time than a paper may have, by name.
 * `scale` 1 is the real thing; tests of other things make smaller ones.
 */
export function bombs(scale = 1): Record<string, Uint8Array> {
  return {
    'zip-bomb.pdf': zipBomb(scale),
    'page-tree-cycle.pdf': pageTreeCycle(),
    'million-operators.pdf': operators(Math.round(1_000_000 * scale)),
    'million-words.pdf': words(Math.round(1_000_000 * scale)),
    'huge-image.pdf': image(Math.round(30_000 * Math.sqrt(scale))),
  }
}

/** A content stream that is deflated twice and grows to two gigabytes of text. */
function zipBomb(scale: number): Uint8Array {
  const text = Buffer.alloc(Math.round(2 ** 31 * scale) - 1, 'BT /F1 8 Tf 10 10 Td (bomb) Tj ET\n')
  const inner = deflateSync(text, { level: 9 })
  return onePage(stream('/Filter [/FlateDecode /FlateDecode]', deflateSync(inner, { level: 9 })))
}

/** Pages whose parent is their own kid. */
function pageTreeCycle(): Uint8Array {
  return pdf([
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1000000 /Parent 3 0 R >>',
    '<< /Type /Pages /Kids [2 0 R 3 0 R] /Count 1000000 /Parent 2 0 R >>',
  ])
}

/** Lines and boxes without end. */
function operators(count: number): Uint8Array {
  const lines = Array.from(
    { length: count },
    (_, i) => `${i % 595} ${i % 842} m ${(i * 7) % 595} ${i % 841} l S`,
  )
  return onePage(stream('/Filter /FlateDecode', deflateSync(Buffer.from(lines.join('\n')))))
}

/** Words over words. */
function words(count: number): Uint8Array {
  const lines = Array.from({ length: count }, (_, i) => `1 0 0 1 ${i % 595} ${(i * 13) % 842} Tm (w${i}) Tj`)
  const text = `BT /F1 4 Tf\n${lines.join('\n')}\nET`
  return onePage(stream('/Filter /FlateDecode', deflateSync(Buffer.from(text))))
}

/** A picture of so many pixels on each side, all of one colour. */
function image(side: number): Uint8Array {
  const row = deflateSync(Buffer.alloc(side * Math.min(side, 4_000)))
  const dictionary = `/Type /XObject /Subtype /Image /Width ${side} /Height ${side} /ColorSpace /DeviceRGB`
  const picture = stream(`${dictionary} /BitsPerComponent 8 /Filter /FlateDecode`, row)
  return onePage(stream('', Buffer.from('q 500 0 0 500 40 100 cm /Im1 Do Q')), picture)
}

function onePage(content: Buffer, picture?: Buffer): Uint8Array {
  const pictures = picture ? '/XObject << /Im1 6 0 R >>' : ''
  return pdf([
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> ${pictures} >> >>`,
    content,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
    ...(picture ? [picture] : []),
  ])
}

function stream(entries: string, bytes: Buffer): Buffer {
  const head = Buffer.from(`<< ${entries} /Length ${bytes.length} >>\nstream\n`)
  return Buffer.concat([head, bytes, Buffer.from('\nendstream')])
}

function pdf(objects: readonly (string | Buffer)[]): Uint8Array {
  const parts: Buffer[] = [Buffer.from('%PDF-1.7\n')]
  const places: number[] = []
  let length = parts[0]?.length ?? 0
  for (const [index, object] of objects.entries()) {
    const body = typeof object === 'string' ? Buffer.from(object) : object
    const part = Buffer.concat([Buffer.from(`${index + 1} 0 obj\n`), body, Buffer.from('\nendobj\n')])
    places.push(length)
    parts.push(part)
    length += part.length
  }
  const rows = places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join('')
  const size = objects.length + 1
  const table = `xref\n0 ${size}\n0000000000 65535 f \n${rows}`
  parts.push(Buffer.from(`${table}trailer\n<< /Size ${size} /Root 1 0 R >>\nstartxref\n${length}\n%%EOF\n`))
  return Buffer.concat(parts)
}
