import { expect, it } from 'vitest'
import { linesOf, tablesOf } from './page-lines.js'

it.each([
  ['<p><b>Youth custody</b></p>', '#7 Youth custody'],
  ['<p><strong>2.1 Youth</strong> <b>custody</b></p>', '#7 2.1 Youth custody'],
  ['<p><b>It went well.</b></p>', 'It went well.'],
  ['<p><b>These are:</b></p>', 'These are:'],
  ['<p><b>12 remands</b></p>', '12 remands'],
  ['<p><b>Youth</b> custody</p>', 'Youth custody'],
  [`<p><b>Youth ${'and custody '.repeat(9)}</b></p>`, `Youth ${'and custody '.repeat(9)}`.trim()],
])('takes a short bold line for a heading, not bold text: %s', (html, line) => {
  expect(linesOf(html)).toEqual([line])
})

it.each([
  ['<dl><dt>Remands:</dt><dd>12</dd></dl>', ['- Remands: 12']],
  ['<dl><dt>Boys</dt><dt>Girls</dt><dd>12</dd></dl>', ['- Boys, Girls: 12']],
  [
    '<dl><dt>Remands</dt><dd>12</dd><dd>14</dd><dt>Bail</dt><dd>3</dd></dl>',
    ['- Remands: 12', '- Remands: 14', '- Bail: 3'],
  ],
  ['<dl><dt>Remands</dt><dd><p>12</p><p>In May.</p></dd></dl>', ['- Remands: 12', 'In May.']],
])('names by its terms what is described: %s', (html, lines) => {
  expect(linesOf(html)).toEqual(lines)
})

it.each([
  ['<p>One<br>Two</p>', ['One Two']],
  ['<p>One<br>&nbsp;<br>Two</p>', ['One', 'Two']],
  ['<p>One<br><br><br>Two</p>', ['One', 'Two']],
  ['<div>One <span><p>Two</p></span> Three</div>', ['One', 'Two', 'Three']],
])('parts paragraphs at blocks and double breaks: %s', (html, lines) => {
  expect(linesOf(html)).toEqual(lines)
})

const table = '<table><tr><th>A</th><th>B</th></tr><tr><td>1</td><td>2</td></tr></table>'

it.each<[string, string, string | null]>([
  ['a numbered title', `<p>Figure 3: Remands</p>${table}`, 'Figure 3: Remands'],
  ['any sentence', `<p>There were remands.</p>${table}`, null],
  ['a numbered title further up', `<p>Table 3: Remands</p><p>So it was.</p>${table}`, null],
  [
    'the caption of its figure before the title',
    `<p>Table 3</p><figure>${table}<figcaption>Remands</figcaption></figure>`,
    'Remands',
  ],
])('takes or leaves what stands above a table for its caption: %s', (_, html, caption) => {
  expect(tablesOf(html).map((one) => one.caption)).toEqual([caption])
})
