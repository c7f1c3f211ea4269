import { degrees, rgb } from 'pdf-lib'
import { describe, expect, it } from 'vitest'
import { heightOf, widthOf } from '../../../src/document/geometry.js'
import type { Page } from '../../../src/document/model.js'
import { drawRaw, readSheet, type Sheet, sheet, texts } from './papers.js'

const quarters = [0, 90, 180, 270] as const

describe('words of a page', () => {
  it('come with text, place, size, weight, slant and colour', async () => {
    const page = await readSheet(({ page, bold }) =>
      page.drawText('Total 1,234', { x: 50, y: 200, size: 12, font: bold, color: rgb(1, 0, 0) }),
    )
    expect(page).toMatchObject({ number: 1, width: 400, height: 300, outcome: 'ok', reason: null })
    expect(texts(page)).toEqual(['Total', '1,234'])
    expect(page.words[0]).toMatchObject({
      size: 12,
      bold: true,
      italic: false,
      colour: '#ff0000',
      rotation: 0,
      superscript: false,
    })
    const [x0, y0, x1, y1] = page.words[0]?.box ?? [0, 0, 0, 0]
    expect(x0).toBeCloseTo(50, 0)
    expect(x1).toBeGreaterThan(x0 + 20)
    expect([y0 < 100, y1 > 100, y1 - y0 < 18]).toEqual([true, true, true])
  })

  it.each(quarters.flatMap((turn) => quarters.map((angle) => [turn, angle] as const)))(
    'on a page turned by %i read along their own direction when drawn at %i degrees',
    async (turn, angle) => {
      const page = await readSheet(({ page, font }) => {
        page.setRotation(degrees(turn))
        page.drawText('Rate per 10,000', { x: 200, y: 150, size: 10, font, rotate: degrees(angle) })
      })
      const rotation = (turn - angle + 360) % 360
      expect([page.width, page.height]).toEqual(turn % 180 === 0 ? [400, 300] : [300, 400])
      expect(texts(page)).toEqual(['Rate', 'per', '10,000'])
      for (const word of page.words) {
        expect(word.rotation).toBe(rotation)
        const long = rotation % 180 === 0 ? widthOf(word.box) : heightOf(word.box)
        const across = rotation % 180 === 0 ? heightOf(word.box) : widthOf(word.box)
        expect(across).toBeLessThan(14)
        expect(long).toBeGreaterThan(word.text.length * 3)
      }
    },
  )

  it.each(quarters)('are placed on the page as displayed, turned by %i', async (turn) => {
    const page = await readSheet(({ page, font }) => {
      page.setRotation(degrees(turn))
      page.drawText('corner', { x: 2, y: 4, size: 10, font })
    })
    const [x0, y0, x1, y1] = page.words[0]?.box ?? [0, 0, 0, 0]
    // The bottom left corner of the unturned page moves clockwise.
    const left = x0 < 50 && x1 < 50
    const top = y0 < 50 && y1 < 50
    expect({ left, top }).toEqual(
      {
        0: { left: true, top: false },
        90: { left: true, top: true },
        180: { left: false, top: true },
        270: { left: false, top: false },
      }[turn],
    )
  })

  it('are measured from the corner of the crop box', async () => {
    const page = await readSheet(({ page, font }) => {
      page.setCropBox(100, 50, 200, 200)
      page.drawText('Seen', { x: 110, y: 60, size: 10, font })
    })
    expect([page.width, page.height]).toEqual([200, 200])
    const [x0, , , y1] = page.words[0]?.box ?? [0, 0, 0, 0]
    expect(x0).toBeCloseTo(10, 0)
    expect(y1).toBeGreaterThan(190)
  })

  it.each(quarters)('that are letter-spaced stay whole, drawn at %i degrees', async (angle) => {
    const page = await readSheet(({ page, font }) => {
      let along = 0
      for (const letter of 'Number of children') {
        const [x, y] = [
          200 + along * Math.cos((angle * Math.PI) / 180),
          150 + along * Math.sin((angle * Math.PI) / 180),
        ]
        page.drawText(letter, { x, y, size: 8, font, rotate: degrees(angle) })
        along += font.widthOfTextAtSize(letter, 8) + 2.5
      }
    })
    expect(texts(page)).toEqual(['Number', 'of', 'children'])
  })

  it('that are drawn twice, a hair beside, are one word', async () => {
    const page = await readSheet(({ page, font }) => {
      page.drawText('Heading 1', { x: 50, y: 200, size: 12, font })
      page.drawText('Heading 1', { x: 50.4, y: 200, size: 12, font })
      page.drawText('Heading 1', { x: 50, y: 150, size: 12, font })
    })
    expect(texts(page)).toEqual(['Heading', '1', 'Heading', '1'])
  })

  it('keep apart a raised footnote marker and its word', async () => {
    const page = await readSheet(({ page, font }) => {
      page.drawText('schools', { x: 50, y: 200, size: 12, font })
      const end = 50 + font.widthOfTextAtSize('schools', 12)
      page.drawText('6', { x: end, y: 205, size: 7, font })
      page.drawText('and', { x: end + 8, y: 200, size: 12, font })
    })
    expect(page.words.map(({ text, superscript }) => [text, superscript])).toEqual([
      ['schools', false],
      ['6', true],
      ['and', false],
    ])
  })

  it('under a stamp keep their letters', async () => {
    const page = await readSheet(({ page, font }) => {
      page.drawText('children remain at home', { x: 50, y: 200, size: 12, font })
      page.drawText('Page 23', { x: 95, y: 201, size: 10, font })
    })
    expect(texts(page)).toEqual(['children', 'remain', 'at', 'home', 'Page', '23'])
  })

  it('without ink are kept and marked', async () => {
    const page = await readSheet(({ page, font }) => {
      page.drawText('visible', { x: 50, y: 200, size: 12, font })
      page.drawText('transparent', { x: 50, y: 150, size: 12, font, opacity: 0 })
      page.drawText('white', { x: 50, y: 100, size: 12, font, color: rgb(1, 1, 1) })
      page.drawRectangle({ x: 40, y: 40, width: 100, height: 30, color: rgb(0, 0, 0.5) })
      page.drawText('reversed', { x: 50, y: 50, size: 12, font, color: rgb(1, 1, 1) })
    })
    expect(page.words.map(({ text, invisible }) => [text, invisible])).toEqual([
      ['visible', undefined],
      ['transparent', true],
      ['white', true],
      ['reversed', undefined],
    ])
  })

  it('cut off by a clip path, inside of a form too, are kept and marked', async () => {
    const clipped = ({ page, font }: Sheet) => {
      const name = page.node.newFontDictionary('F', font.ref).asString()
      const show = (y: number, text: string) => `BT ${name} 10 Tf 60 ${y} Td (${text}) Tj ET`
      drawRaw(
        page,
        `q 50 190 200 30 re W n ${show(200, 'shown')} ${show(150, 'overflow')} Q ${show(100, 'free')}`,
      )
    }
    const marks = (page: Page) => page.words.map(({ text, invisible }) => [text, invisible ?? false])
    const expected = [
      ['shown', false],
      ['overflow', true],
      ['free', false],
    ]
    expect(marks(await readSheet(clipped))).toEqual(expected)
    const inner = await sheet(clipped)
    const outer = await readSheet(async ({ page }) => {
      const [form] = await page.doc.embedPdf(inner)
      if (form) page.drawPage(form, { x: 100, y: 50, width: 200, height: 150 })
    })
    expect(marks(outer)).toEqual(expected)
  })

  it('outside of the page are left out, and the page says so', async () => {
    const page = await readSheet(({ page, font }) => {
      page.drawText('inside', { x: 50, y: 200, size: 12, font })
      page.drawText('outside', { x: 500, y: 200, size: 12, font })
    })
    expect(texts(page)).toEqual(['inside'])
    expect(page).toMatchObject({ outcome: 'partial', reason: '1 word outside of the page left out' })
  })

  it('in form fields are read where they are seen', async () => {
    const page = await readSheet(({ page, font }) => {
      page.drawText('Total', { x: 50, y: 205, size: 12, font })
      const field = page.doc.getForm().createTextField('total')
      field.setText('1,234')
      field.addToPage(page, { x: 100, y: 200, width: 80, height: 20, borderWidth: 0, font })
    })
    expect(texts(page)).toEqual(['Total', '1,234'])
    const [x0, y0, x1, y1] = page.words[1]?.box ?? [0, 0, 0, 0]
    expect([x0 >= 100, y0 >= 75, x1 <= 180, y1 <= 105]).toEqual([true, true, true, true])
  })

  it('of a page with far too many are read in time linear in their number', async () => {
    const lines = Array.from({ length: 25_000 }, (_, index) => {
      const [x, y] = [(index % 50) * 8, 300 - Math.floor(index / 50) * 0.6]
      return `1 0 0 1 ${x} ${y.toFixed(2)} Tm (w${index}) Tj`
    })
    const page = await readSheet(({ page, font }) => {
      page.setFont(font)
      drawRaw(
        page,
        `BT /${page.node.newFontDictionary('F', font.ref).asString().slice(1)} 1 Tf ${lines.join('\n')} ET`,
      )
    })
    expect(page.words).toHaveLength(25_000)
  })
})
