import { describe, expect, it } from 'vitest'
import { noRules, robotsRules } from '../../../src/sources/http/robots-rules.js'

const site = new URL('https://council.example/robots.txt')
const rules = (...lines: readonly string[]) => robotsRules(site, lines.join('\n'), 'council-figures')
const allows = (path: string, ...lines: readonly string[]) => rules(...lines).allows(new URL(path, site))

describe('robotsRules', () => {
  it('goes by the group of this program where there is one, and else by that of everyone', () => {
    const all = ['User-agent: *', 'Disallow: /', '']
    expect(allows('/a', ...all)).toBe(false)
    expect(allows('/a', ...all, 'User-agent: Council-Figures', 'Disallow: /b')).toBe(true)
    expect(allows('/b', ...all, 'User-agent: council-figures', 'Disallow: /b')).toBe(false)
    expect(allows('/a', 'User-agent: another-robot', 'Disallow: /')).toBe(true)
  })

  it('lets the longer of two rules win, whichever stands first', () => {
    const lines = ['User-agent: *', 'Disallow: /papers/', 'Allow: /papers/open/']
    expect(allows('/papers/a.pdf', ...lines)).toBe(false)
    expect(allows('/papers/open/a.pdf', ...lines)).toBe(true)
  })

  it.each(['\r\n', '\r', '\n'])('reads lines that end in %j', (end) => {
    expect(allows('/a', ['User-agent: *', 'Disallow: /a', 'Allow: /a/b'].join(end))).toBe(false)
  })

  it('cuts a rule of no sensible length, which makes it forbid more and not less', () => {
    const path = `/${'a'.repeat(3000)}`
    expect(allows(`${path}/b`, 'User-agent: *', `Disallow: ${path}/c`)).toBe(false)
  })

  it.each([
    ['2.5', 2500],
    ['86400', 60_000],
    ['-1', 0],
    ['soon', 0],
  ])('takes a delay of %s for %d milliseconds', (delay, expected) => {
    expect(rules('User-agent: *', `Crawl-delay: ${delay}`).crawlDelay).toBe(expected)
  })

  it('takes a page that is no robots.txt for no rules', () => {
    const page = rules('<!DOCTYPE html>', '<html><body>', '<p>Disallow: /</p>', '</body></html>')
    expect(page.allows(new URL('/a', site))).toBe(true)
    expect(page.crawlDelay).toBe(noRules.crawlDelay)
  })
})
