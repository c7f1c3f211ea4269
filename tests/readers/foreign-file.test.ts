import { expect, it } from 'vitest'
import { foreignBinary, foreignText } from '../../src/readers/foreign-file.js'

const zip = 'PK\x03\x04'

it.each<[string, string, string | null]>([
  [zip, 'mimetypeapplication/vnd.oasis.opendocument.text', 'an OpenDocument file (.odt, .ods)'],
  [zip, 'photos/1.jpg', 'a zip archive'],
  ['PK\x05\x06', '', 'an empty zip archive'],
  ['{\\rtf1', '', 'a rich text file (.rtf)'],
  ['\xff\xd8\xff\xe0', '', 'a JPEG picture'],
  ['MM\0*', '', 'a TIFF picture'],
  ['GIF89a', '', 'a GIF picture'],
  ['word/', '', null],
])('takes a file that starts %j and holds %j for what it is', (head, inside, looksLike) => {
  expect(foreignBinary(head, () => head + inside)).toBe(looksLike)
})

it('reads the whole of a file only where its start leaves a choice', () => {
  const unread = () => {
    throw new Error('read in vain')
  }
  expect(foreignBinary('\x89PNG', unread)).toBe('a PNG picture')
  expect(foreignBinary('nothing known', unread)).toBeNull()
})

it.each<[string, string | null]>([
  ['<feed><entry/></feed>', 'an XML file'],
  ['[{"a": 1}]', 'a JSON file'],
  ['[]', 'a JSON file'],
  ['[draft] Ten children', 'a text file'],
  ['Ten\tchildren\r\n', 'a text file'],
  ['Ten\x00children', null],
])('takes the text %j for what it is', (head, looksLike) => {
  expect(foreignText(head)).toBe(looksLike)
})
