import { describe, expect, it } from 'vitest'
import { contentRoot, dropNonContent, loadPage } from '../../../src/readers/html/page-markup.js'

function left(html: string): string {
  const $ = loadPage(`<body>${html}</body>`)
  dropNonContent($)
  return $('body').text()
}

describe('dropNonContent', () => {
  it.each([
    '<div class="site-nav">12</div>',
    '<div id="cookie_notice">12</div>',
    '<span class="label visually-hidden">12</span>',
    '<div role="complementary">12</div>',
    '<p style="visibility: hidden">12</p>',
    '<form><p>12</p></form>',
    '<select><option>12</option></select>',
  ])('takes out %s', (around) => {
    expect(left(`Ten${around}`)).toBe('Ten')
  })

  it.each([
    ['a name that only holds such a word', '<div class="sharedcare">Ten</div>'],
    ['what holds the main part', '<div class="sidebar-layout banner"><main>Ten</main></div>'],
    ['a header that holds the title', '<header><h1>Ten</h1></header>'],
    ['the header of an article', '<article><header>Ten</header></article>'],
    ['a form around the content', '<form><h2>Ten</h2></form>'],
    ['a form around a table', '<form><table><tr><td>Ten</td></tr></table></form>'],
  ])('keeps %s', (_, html) => {
    expect(left(html)).toBe('Ten')
  })
})

describe('contentRoot', () => {
  const rootOf = (html: string) => {
    const $ = loadPage(html)
    return $(contentRoot($)).text().trim()
  }

  it.each([
    ['main', '<body>12<main>Ten</main></body>'],
    ['the main role', '<body>12<div role="main">Ten</div></body>'],
    ['an only article', '<body>12<article>Ten</article></body>'],
    ['the body where articles are many', '<body><article>Te</article><article>n</article></body>'],
    ['the body where main is empty', '<body>Ten<main> </main></body>'],
    ['a fragment without a body', '<p>Ten</p>'],
  ])('is %s', (_, html) => {
    expect(rootOf(html)).toBe('Ten')
  })
})

it('nests no deeper than what walks a page bears, and keeps its text', () => {
  const $ = loadPage(`<body>${'<b><i>'.repeat(4_000)}52</body>`)
  const copy = $('b').first().clone()
  expect(copy.text().trim()).toBe('52')
})
