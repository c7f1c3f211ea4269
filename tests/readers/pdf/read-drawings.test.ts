import { degrees, rgb } from 'pdf-lib'
import { describe, expect, it } from 'vitest'
import { drawRaw, readFirst, readSheet, scanned, sheet } from './papers.js'

describe('drawings of a page', () => {
  it('give a rule for each stroked line and each side of a stroked box', async () => {
    const page = await readSheet(({ page }) => {
      page.drawLine({ start: { x: 50, y: 200 }, end: { x: 150, y: 200 }, thickness: 1 })
      page.drawLine({ start: { x: 50, y: 200 }, end: { x: 120, y: 130 }, thickness: 1 })
      page.drawRectangle({ x: 200, y: 100, width: 80, height: 40, borderWidth: 1, borderColor: rgb(0, 0, 0) })
    })
    const directions = page.rules.map((rule) => `${rule.origin} ${rule.direction}`).sort()
    expect(directions).toEqual([
      'stroke horizontal',
      'stroke horizontal',
      'stroke horizontal',
      'stroke vertical',
      'stroke vertical',
    ])
    const line = page.rules[0]?.box ?? [0, 0, 0, 0]
    expect(line.map(Math.round)).toEqual([50, 100, 150, 101])
  })

  it('give a rule for a filled hairline and a fill for a shaded area, turned with the page', async () => {
    const page = await readSheet(({ page }) => {
      page.setRotation(degrees(90))
      page.drawRectangle({ x: 50, y: 200, width: 100, height: 0.5, color: rgb(0, 0, 0) })
      page.drawRectangle({ x: 50, y: 100, width: 100, height: 40, color: rgb(0.8, 0.8, 0.8) })
    })
    expect(page.rules).toMatchObject([{ direction: 'vertical', origin: 'fill', colour: '#000000' }])
    expect(page.rules[0]?.box.map(Math.round)).toEqual([200, 50, 201, 150])
    expect(page.fills.map(({ box, colour }) => [box.map(Math.round), colour])).toEqual([
      [[100, 50, 140, 150], '#cccccc'],
    ])
  })

  it('reach through form objects with their matrices', async () => {
    const inner = await sheet(({ page }) =>
      page.drawLine({ start: { x: 0, y: 150 }, end: { x: 400, y: 150 }, thickness: 2 }),
    )
    const bytes = await sheet(async ({ page }) => {
      const [embedded] = await page.doc.embedPdf(inner)
      if (embedded) page.drawPage(embedded, { x: 100, y: 100, width: 200, height: 150 })
    })
    const page = await readFirst(bytes)
    expect(page.rules.map((rule) => rule.box.map(Math.round))).toEqual([[100, 125, 300, 126]])
  })

  it('leave out what is white on white, transparent or clipped away', async () => {
    const page = await readSheet(({ page }) => {
      page.drawRectangle({ x: 50, y: 200, width: 100, height: 0.5, color: rgb(1, 1, 1) })
      page.drawRectangle({ x: 50, y: 150, width: 100, height: 0.5, color: rgb(0, 0, 0), opacity: 0 })
      page.drawRectangle({ x: 500, y: 150, width: 100, height: 0.5, color: rgb(0, 0, 0) })
    })
    expect([page.rules, page.fills, page.outcome]).toEqual([[], [], 'empty'])
  })

  it('give the placement of pictures', async () => {
    const page = await readFirst(await scanned(0.25))
    expect(page.pictures.map(({ box }) => box.map(Math.round))).toEqual([[0, 150, 200, 300]])
  })

  it('are read up to a bound, and the page says so', async () => {
    const squares = Array.from({ length: 160_000 }, (_, index) => `${index % 400} ${index % 300} 9 9 re f`)
    const page = await readSheet(({ page }) => drawRaw(page, squares.join('\n')))
    expect(page.fills.length).toBeLessThan(squares.length)
    expect(page).toMatchObject({
      outcome: 'partial',
      reason: 'only the first 150000 drawn objects were read',
    })
  })

  it('come through nested clips: only what every clip shows', async () => {
    const page = await readSheet(({ page }) =>
      drawRaw(page, 'q 50 0 100 300 re W n q 0 0 120 300 re W n 0 200 400 0.5 re f Q 0 100 400 0.5 re f Q'),
    )
    expect(page.rules.map((rule) => rule.box.map(Math.round))).toEqual([
      [50, 100, 120, 100],
      [50, 200, 150, 200],
    ])
  })
})
