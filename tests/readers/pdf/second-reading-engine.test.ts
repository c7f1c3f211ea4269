import { expect, it } from 'vitest'
import { openSecondEngine } from '../../../src/readers/pdf/second-reading-engine.js'
import { encrypted, sheet } from './papers.js'

const page = () =>
  sheet(
    ({ page: paper, font }) => paper.drawText('There were 37 remands.', { x: 20, y: 20, size: 10, font }),
    (document) => document.setTitle('Custody\n  report'),
  )

it('gives pages, text and what the file says of itself, blanks levelled', async () => {
  const engine = await openSecondEngine(await page())
  expect(await engine.failure()).toBeNull()
  expect(await engine.textOf(1)).toContain('37')
  expect(await engine.info()).toMatchObject({ title: 'Custody report', author: null })
  await engine.close()
})

it('gives no text of a page that the file does not have', async () => {
  const engine = await openSecondEngine(await page())
  expect(await engine.textOf(2)).toBeNull()
  await engine.close()
})

it('says that a locked file needs a password, and opens it with one', async () => {
  const bytes = await encrypted('secret', 'Locked words')
  const locked = await openSecondEngine(Uint8Array.from(bytes))
  expect(await locked.failure()).toBe('it needs a password')
  expect([await locked.textOf(1), await locked.info()]).toEqual([null, null])
  await locked.close()
  const opened = await openSecondEngine(Uint8Array.from(bytes), 'secret')
  expect(await opened.textOf(1)).toContain('Locked')
  await opened.close()
})

it('gives what stands in the fields of a form beside the text of the page', async () => {
  const form = await sheet(({ page: paper, font }) => {
    paper.drawText('Remand nights', { x: 20, y: 20, size: 10, font })
    const field = paper.doc.getForm().createTextField('nights')
    field.setText('1,318')
    field.addToPage(paper, { x: 120, y: 15, width: 60, height: 15 })
  })
  const engine = await openSecondEngine(form)
  expect((await engine.textOf(1))?.split('\n')).toContain('1,318')
  await engine.close()
})

it('leaves arrays as they were, which pdf.js would have grow by a function of its own', async () => {
  const engine = await openSecondEngine(await page())
  await engine.failure()
  expect(Array.prototype.push.toString()).toContain('[native code]')
  await engine.close()
})
