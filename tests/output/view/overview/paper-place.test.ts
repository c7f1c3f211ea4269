import { describe, expect, it } from 'vitest'
import { hrefOfAddress, hrefOfFile, placeOfFigure } from '../../../../src/output/view/overview/paper-place.js'

describe('where a point of an overview leads', () => {
  it('to the figure in a view, to the page in the paper itself', () => {
    const figure = { page: 7, record: '27d28c6c30b2-p7-275-245-0' }
    expect(placeOfFigure({ href: 'a.view.html', kind: 'view' }, figure)).toBe('a.view.html#p7-275-245-0')
    expect(placeOfFigure({ href: 'a.pdf', kind: 'paper' }, figure)).toBe('a.pdf#page=7')
  })

  it.each([
    ['/a/papers/pack.pdf', '/a/out', '../papers/pack.pdf'],
    ['/a/out/javascript:alert(1).pdf', '/a/out', 'javascript%3Aalert(1).pdf'],
    ['/a/out/#1 100%? "x".pdf', '/a/out', '%231%20100%25%3F%20%22x%22.pdf'],
    ['/a/out/half \ud800.pdf', '/a/out', 'half%20%EF%BF%BD.pdf'],
  ])('the file %s, seen from %s, is %s', (path, folder, href) => {
    expect(hrefOfFile(path, folder)).toBe(href)
  })

  it.each([
    ['https://council.example/a b.pdf#p', 'https://council.example/a%20b.pdf'],
    ['javascript:alert(1)', null],
    ['file:///etc/passwd', null],
    ['data:text/html,x', null],
    ['pack.pdf', null],
    [null, null],
  ])('the address %s is the link %s', (url, href) => {
    expect(hrefOfAddress(url)).toBe(href)
  })
})
