/** A page of one content stream in Helvetica (`F1`), as bytes; `objects` are further ones, numbered from 6. */
export function rawPdf(
  content: string,
  parts: {
    readonly resources?: string
    readonly catalog?: string
    readonly objects?: readonly string[]
  } = {},
): Uint8Array {
  const { resources = '', catalog = '', objects = [] } = parts
  const all = [
    `<< /Type /Catalog /Pages 2 0 R ${catalog} >>`,
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 400 300] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> ${resources} >> >>`,
    `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
    ...objects,
  ]
  const body = all.map((object, index) => `${index + 1} 0 obj\n${object}\nendobj\n`).join('')
  return Buffer.from(`%PDF-1.7\n${body}trailer << /Root 1 0 R /Size ${all.length + 1} >>\n%%EOF\n`, 'latin1')
}

/** A line of text at a place, from the foot of the page. */
export function line(text: string, y: number, before = ''): string {
  return `BT ${before} /F1 11 Tf 30 ${y} Td (${text}) Tj ET\n`
}
