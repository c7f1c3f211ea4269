import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { linesOf } from './page-lines.js'

describe('the content of a web page', () => {
  it.each([
    ['paragraphs in order', '<p>One.</p><p>Two.</p>', ['One.', 'Two.']],
    [
      'headings with their level',
      '<h1>Report</h1><h3>Cost</h3><p>One.</p>',
      ['#1 Report', '#3 Cost', 'One.'],
    ],
    ['text that stands in no paragraph', '<div>One.<p>Two.</p></div>', ['One.', 'Two.']],
    [
      'inline marks as one text',
      '<p>There were <strong>48</strong> <a href="/x">entrants</a>.</p>',
      ['There were 48 entrants.'],
    ],
    ['entities decoded and blanks folded', '<p>&pound;1.2m\n   &amp;&nbsp;more</p>', ['£1.2m & more']],
    ['a break as a blank', '<p>2011/12<br>2012/13</p>', ['2011/12 2012/13']],
    ['list items', '<ul><li>One</li><li>Two</li></ul>', ['- One', '- Two']],
    [
      'nested lists by their depth',
      '<ul><li>One<ol><li>Inner</li></ol></li><li>Two</li></ul>',
      ['- One', '-- Inner', '- Two'],
    ],
    [
      'the words before a list apart from it',
      '<div>These are:<ul><li>One</li></ul></div>',
      ['These are:', '- One'],
    ],
    ['nothing of empty elements', '<p> </p><h2></h2><ul><li></li></ul><p>One.</p>', ['One.']],
  ])('is %s', (_what, body, lines) => {
    expect(linesOf(body)).toEqual(lines)
  })

  it.each([
    ['scripts and styles', '<script>var total = 48</script><style>p { width: 48px }</style>'],
    ['navigation', '<nav><a href="/">48 pages</a></nav>'],
    ['navigation by its role', '<div role="navigation">48 pages</div>'],
    ['banners', '<div role="banner">48 cookies</div>'],
    ['the header of the site', '<header>Council of 48 wards</header>'],
    ['the footer of the site', '<footer>Phone 01632 960048</footer>'],
    ['asides', '<aside>48 related pages</aside>'],
    ['forms', '<form><p>Search 48 papers</p><button>Go</button></form>'],
    ['hidden parts', '<p hidden>48</p><p aria-hidden="true">48</p><p style="display: none">48</p>'],
    ['what browsers without scripts see', '<noscript>48</noscript><template><p>48</p></template>'],
    ['comments', '<!-- 48 -->'],
  ])('is not %s', (_what, around) => {
    expect(linesOf(`${around}<p>One.</p>${around}`)).toEqual(['One.'])
  })

  it('stands in the main part where the page has one', () => {
    expect(linesOf('<div>Menu</div><main><p>One.</p></main><div>Imprint</div>')).toEqual(['One.'])
  })

  it('keeps any words of a paragraph, whatever marks they look like', () => {
    const word = fc.stringMatching(/^[A-Za-z0-9<>&"'£%]{1,12}$/)
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 6 }), (words) => {
        const text = words.join(' ')
        expect(linesOf(`<p>${escaped(text)}</p>`)).toEqual([text])
      }),
    )
  })
})

function escaped(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;')
}
