import { PDFName } from 'pdf-lib'
import { expect, it } from 'vitest'
import type { TagNode } from '../../../src/document/model.js'
import { drawRaw, readFirst, readSheet, sheet } from './papers.js'

const shape = (node: TagNode): string =>
  node.children.length === 0 ? node.tag : `${node.tag}(${node.children.map(shape).join(' ')})`

it('gives the structure of a tagged page, with standard names and boxes around the words', async () => {
  const bytes = await sheet(({ page, font }) => {
    const { context, catalog } = page.doc
    const name = page.node.newFontDictionary('F', font.ref).asString()
    const cell = (mark: number, x: number, text: string) =>
      `/P <</MCID ${mark}>> BDC BT ${name} 10 Tf ${x} 200 Td (${text}) Tj ET EMC`
    drawRaw(page, `${cell(0, 50, 'Cohort')} ${cell(1, 150, '95')}`)
    const [root, row, head, data] = [
      context.nextRef(),
      context.nextRef(),
      context.nextRef(),
      context.nextRef(),
    ]
    const element = (type: string, parent: typeof root, kids: unknown[]) =>
      context.obj({ Type: 'StructElem', S: type, P: parent, Pg: page.ref, K: kids as [] })
    context.assign(row, element('Zeile', root, [head, data]))
    context.assign(head, element('TH', row, [0]))
    context.assign(data, element('TD', row, [1]))
    const parents = { Nums: [0, [head, data]] }
    context.assign(
      root,
      context.obj({ Type: 'StructTreeRoot', K: [row], ParentTree: parents, RoleMap: { Zeile: 'TR' } }),
    )
    page.node.set(PDFName.of('StructParents'), context.obj(0))
    catalog.set(PDFName.of('StructTreeRoot'), root)
    catalog.set(PDFName.of('MarkInfo'), context.obj({ Marked: true }))
  })
  const page = await readFirst(bytes)
  expect(page.tags.map(shape)).toEqual(['TR(TH TD)'])
  expect(page.tags[0]?.children.map((cell) => cell.box)).toEqual(page.words.map((word) => word.box))
})

it('gives no structure for an untagged page', async () => {
  const page = await readSheet(({ page, font }) => page.drawText('plain', { x: 5, y: 5, font }))
  expect(page.tags).toEqual([])
})
