import { describe, expect, it } from 'vitest'
import { absoluteLink, baseOf } from '../../../src/readers/html/page-links.js'

const page = 'https://northtown.example/mg/list.aspx?Id=9'

describe('absoluteLink', () => {
  it.each([
    ['documents/s1/Paper.pdf', 'https://northtown.example/mg/documents/s1/Paper.pdf'],
    ['/s1.pdf', 'https://northtown.example/s1.pdf'],
    ['  ?Id=10 ', 'https://northtown.example/mg/list.aspx?Id=10'],
    ['a paper.pdf', 'https://northtown.example/mg/a%20paper.pdf'],
    ['http://northtown.example/s1.pdf', 'https://northtown.example/s1.pdf'],
    ['http://elsewhere.example/s1.pdf', 'http://elsewhere.example/s1.pdf'],
    ['http://northtown.example:8080/s1.pdf', 'http://northtown.example:8080/s1.pdf'],
    ['//elsewhere.example/s1.pdf', 'https://elsewhere.example/s1.pdf'],
  ])('makes %j whole', (href, whole) => {
    expect(absoluteLink(href, page)).toBe(whole)
  })

  it.each([
    undefined,
    '',
    '  ',
    '#top',
    'javascript:print()',
    ' JavaScript:print()',
    'mailto:a@b.example',
    'tel:1',
    'data:,x',
    'vbscript:x',
    'file:///etc/hosts',
    'blob:https://northtown.example/1',
    'java\nscript:print()',
    '\u0001javascript:print()',
    '\tjava\tscript:print()',
  ])('leads nowhere by %j, with an address or without', (href) => {
    expect(absoluteLink(href, page)).toBeNull()
    expect(absoluteLink(href, null)).toBeNull()
  })

  it('leaves a link as it is where the page’s address is unknown, and gives none for one that is broken', () => {
    expect(absoluteLink('documents/s1/Paper.pdf', null)).toBe('documents/s1/Paper.pdf')
    expect(absoluteLink('http://', page)).toBeNull()
  })

  it('keeps http where the page itself came by http', () => {
    expect(absoluteLink('s1.pdf', 'http://northtown.example/')).toBe('http://northtown.example/s1.pdf')
  })
})

it.each([
  [undefined, page, page],
  ['/mg/', page, 'https://northtown.example/mg/'],
  ['https://elsewhere.example/', page, 'https://elsewhere.example/'],
  ['https://elsewhere.example/', null, 'https://elsewhere.example/'],
  ['/mg/', null, null],
  ['http://', page, page],
])('starts from base %j on page %j', (base, address, from) => {
  expect(baseOf(base, address)).toBe(from)
})
