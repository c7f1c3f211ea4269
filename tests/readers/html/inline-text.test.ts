import { expect, it } from 'vitest'
import { inlineText, tidy } from '../../../src/readers/html/inline-text.js'
import { loadPage } from '../../../src/readers/html/page-markup.js'

const textOf = (html: string) => inlineText(loadPage(`<section>${html}</section>`)('section').toArray())

it.each([
  ['12<sup>3</sup> places', '12 places'],
  ['places<sup>[a]</sup>', 'places'],
  ['places<sup><a href="#n1">(12)</a></sup>', 'places'],
  ['places<sup>**</sup>', 'places'],
  ['the 21<sup>st</sup> of May', 'the 21st of May'],
  ['Acme<sup>™</sup>', 'Acme™'],
  ['CO<sub>2</sub>', 'CO2'],
])('leaves out raised footnote marks and nothing else that is raised: %s', (html, text) => {
  expect(textOf(html)).toBe(text)
})

it.each([
  ['<b>1</b><i>2</i>.5%', '12.5%'],
  ['<span>12</span><div>places</div>', '12 places'],
  ['12<br>14', '12 14'],
  ['<ul><li>one</li><li>two</li></ul>', 'one two'],
  ['<table><tr><td>12</td><td>14</td></tr></table>', '12 14'],
])('parts words at blocks and breaks, not at inline elements: %s', (html, text) => {
  expect(textOf(html)).toBe(text)
})

it.each([
  ['  12\u00a0\n\tplaces ', '12 places'],
  ['chil\u00addren', 'children'],
  ['chil\u200bdren\ufeff', 'children'],
  ['\u2009', ''],
])('tidies %j', (raw, tidied) => {
  expect(tidy(raw)).toBe(tidied)
  expect(tidy(tidied)).toBe(tidied)
})
