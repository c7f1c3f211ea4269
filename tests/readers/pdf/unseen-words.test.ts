import { describe, expect, it } from 'vitest'
import { readPaper } from '../../../src/pipeline/read-paper.js'
import { line, rawPdf } from '../../making/raw-pdf.js'

const seen = 'There were 52 first-time entrants in 2023/24.'
const secret = 'Of them 3 were girls.'

async function read(bytes: Uint8Array) {
  const reading = await readPaper(bytes)
  if (!reading.ok) throw new Error(reading.failure.message)
  const { blocks, pages } = reading.value.document
  return {
    text: blocks.map((block) => ('text' in block ? block.text : '')).join(' '),
    hidden: pages.flatMap((page) => page.hidden ?? []),
  }
}

const layer = (state: string) => ({
  resources: '/Properties << /L 6 0 R >>',
  catalog: `/OCProperties << /OCGs [6 0 R] /D << /${state} [6 0 R] >> >>`,
  objects: ['<< /Type /OCG /Name (L) >>'],
})

describe('words that nobody sees on the page', () => {
  it.each<[string, string, Parameters<typeof rawPdf>[1]]>([
    ['under a black box', `${line(secret, 200)} 0 g 20 190 200 30 re f\n`, {}],
    ['under a white box', `${line(secret, 200)} 1 g 20 190 200 30 re f\n`, {}],
    [
      'under a box of many corners',
      `${line(secret, 200)} 0 g 20 190 m 220 190 l 230 205 l 220 220 l 20 220 l f\n`,
      {},
    ],
    ['in the grey of their ground', `0.8 g 20 190 200 30 re f\n0.79 g ${line(secret, 200)}`, {}],
    [
      'in the white of a box on a dark ground',
      `0 g 0 150 400 100 re f 1 g 20 190 200 30 re f\n${line(secret, 200)}`,
      {},
    ],
    ['in white on paper', `1 g ${line(secret, 200)} 0 g\n`, {}],
    ['cut off by a clip', `q 0 0 10 10 re W n ${line(secret, 200)} Q\n`, {}],
    ['drawn without ink', line(secret, 200, '3 Tr'), {}],
    [
      'fully transparent',
      `q /G gs ${line(secret, 200)} Q\n`,
      { resources: '/ExtGState << /G << /ca 0 >> >>' },
    ],
    ['on a layer that is off', `/OC /L BDC ${line(secret, 200)} EMC\n`, layer('OFF')],
    ['a third of a point high', line(secret, 200).replace('11 Tf', '0.3 Tf'), {}],
  ])('are set apart with a reason when they are %s', async (_, content, parts) => {
    const { text, hidden } = await read(rawPdf(`${line(seen, 250)}${content}`, parts))
    expect(text).toContain('52 first-time entrants')
    expect(text).not.toContain('girls')
    expect(hidden.map((word) => word.text)).toContain('3')
  })

  it.each<[string, string, Parameters<typeof rawPdf>[1]]>([
    ['over a box', `0.9 g 20 190 200 30 re f 0 g\n${line(secret, 200)}`, {}],
    [
      'under a box that lets them show through',
      `${line(secret, 200)} q /G gs 1 1 0 rg 20 190 200 30 re f Q\n`,
      { resources: '/ExtGState << /G << /ca 0.6 /BM /Multiply >> >>' },
    ],
    ['white on a dark box', `0 g 20 190 200 30 re f 1 g\n${line(secret, 200)}`, {}],
    ['beside a box drawn later', `${line(secret, 200)} 0 g 20 100 200 30 re f\n`, {}],
    ['on a layer that is on', `/OC /L BDC ${line(secret, 200)} EMC\n`, layer('ON')],
    [
      'printed again over the box',
      `${line('Of them 9 were girls.', 200)} 1 g 20 190 200 30 re f 0 g ${line(secret, 200)}`,
      {},
    ],
  ])('are not those that are %s', async (_, content, parts) => {
    const { text } = await read(rawPdf(`${line(seen, 250)}${content}`, parts))
    expect(text).toContain(secret)
    expect(text).not.toContain('9 were')
  })

  it.each(['/F1 0 Tf', '/F1 11 Tf 0 Tz', '/F1 11 Tf 0 0 0 0 30 200 Tm'])(
    'have no place on it: text set with %s ends no reader',
    async (set) => {
      const content = `${line(seen, 250)}BT ${set} ${'(None 7) Tj '.repeat(5)} ET\n`
      expect((await read(rawPdf(content))).text).toContain('52 first-time entrants')
    },
  )

  it('are told where they are larger than the page', async () => {
    const reading = await readPaper(rawPdf(`${line(seen, 250)}BT /F1 900000 Tf 0 0 Td (7) Tj ET\n`))
    expect(reading).toMatchObject({ ok: true, value: { document: { pages: [{ outcome: 'partial' }] } } })
  })
})
