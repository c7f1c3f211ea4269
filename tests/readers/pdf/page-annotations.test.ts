import { PDFName, PDFString } from 'pdf-lib'
import { expect, it } from 'vitest'
import { readFirst, sheet, texts } from './papers.js'

/** A page that says "Report" and carries an annotation of this type whose look is the word "Draft". */
async function annotated(subtype: string, extra: Record<string, number> = {}): Promise<string[]> {
  const bytes = await sheet(({ page, font }) => {
    page.drawText('Report', { x: 20, y: 20, size: 10, font })
    const { context } = page.doc
    const look = context.flateStream('BT /F1 10 Tf 5 5 Td (Draft) Tj ET', {
      Type: 'XObject',
      Subtype: 'Form',
      BBox: [0, 0, 100, 20],
      Resources: { Font: { F1: font.ref } },
    })
    const annotation = context.obj({
      Type: 'Annot',
      Subtype: subtype,
      Rect: [100, 200, 200, 220],
      F: 4,
      AP: { N: context.register(look) },
      ...extra,
    })
    annotation.set(PDFName.of('Contents'), PDFString.of('Draft'))
    page.node.set(PDFName.of('Annots'), context.obj([context.register(annotation)]))
  })
  return texts(await readFirst(bytes)).sort()
}

it.each(['FreeText', 'Stamp'])('reads the words of a %s annotation where they are seen', async (subtype) => {
  expect(await annotated(subtype)).toEqual(['Draft', 'Report'])
})

it('does not read one that is hidden', async () => {
  expect(await annotated('Stamp', { F: 2 })).toEqual(['Report'])
})

it('reads the page alone where a link is all that lies on it', async () => {
  expect(await annotated('Link')).toEqual(['Report'])
})
