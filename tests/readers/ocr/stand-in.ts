import { chmodSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** A number as Tesseract writes it, in a line of its own. */
export const hocrOfNumber = `<?xml version="1.0" encoding="UTF-8"?>
<html xmlns="http://www.w3.org/1999/xhtml"><body>
 <div class='ocr_page' id='page_1' title='image "-"; bbox 0 0 400 300; ppageno 0; scan_res 200 200'>
  <div class='ocr_carea' title="bbox 20 30 60 50"><p class='ocr_par' title="bbox 20 30 60 50">
   <span class='ocr_line' title="bbox 20 30 60 50; baseline 0.05 -2; x_size 26; x_descenders 5; x_ascenders 6">
    <span class='ocrx_word' title='bbox 20 30 60 50; x_wconf 91'>
     <span class='ocrx_cinfo' title='x_bboxes 20 30 38 50; x_conf 99.52'>4</span>
     <span class='ocrx_cinfo' title='x_bboxes 40 30 60 50; x_conf 97.99'>&lt;</span>
    </span>
   </span>
  </p></div>
 </div>
</body></html>`

/**
 * A program that stands in for Tesseract: it keeps what it was called with in `calls.json`, takes what it is given and
 * answers as it was told.
 *
 * @param folder where it is put, as `tesseract`
 * @param answer of a script: what it does once it has its picture, such as `print(text)`
 */
export function standIn(folder: string, answer: string, version = '5.3.0'): void {
  const path = join(folder, 'tesseract')
  const script = `#!${process.execPath}
const fs = require('node:fs')
const words = process.argv.slice(2)
const print = (text) => fs.writeSync(1, text)
if (words[0] === '--version') {
  print('tesseract ${version}\\n leptonica-1.82.0\\n')
  process.exit(0)
}
const data = words[words.indexOf('--tessdata-dir') + 1]
const picture = fs.readFileSync(0)
const call = {
  words,
  folder: process.cwd(),
  mode: fs.statSync(data).mode & 0o777,
  data: fs.existsSync(data + '/eng.traineddata'),
  environment: Object.keys(process.env).sort(),
  picture: picture.subarray(0, 20).toString('latin1'),
}
fs.writeFileSync(${JSON.stringify(join(folder, 'calls.json'))}, JSON.stringify(call))
${answer}
`
  writeFileSync(path, script)
  chmodSync(path, 0o755)
}
