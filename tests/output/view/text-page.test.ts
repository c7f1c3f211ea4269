import { expect, it } from 'vitest'
import type { Document } from '../../../src/document/model.js'
import { textPage } from '../../../src/output/view/text-page.js'
import { recordWith } from '../../making/record.js'

it('marks a figure where it stands as a number of its own, not within a year before it', () => {
  const quote = 'In 2024/25 there were 4 custodial sentences.'
  const text = `Sentences. ${quote}`
  const block = { kind: 'paragraph', level: 0, page: 1, text } as unknown as Document['blocks'][number]
  const document = { blocks: [block] } as unknown as Document
  const [shown] = textPage(document, 1, [[recordWith({ text: '4', source: { quote } }), 7]])
  const at = text.indexOf(' 4 ') + 1
  expect(shown).toMatchObject({ text: { text, marks: [{ start: at, end: at + 1, figure: 7 }] } })
})
