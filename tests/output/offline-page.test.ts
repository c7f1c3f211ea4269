import { describe, expect, it } from 'vitest'
import { hashOf, offlinePage } from '../../src/output/offline-page.js'

describe('a page that needs no network', () => {
  const page = offlinePage({
    title: 'Figures',
    style: 'p{margin:0}',
    allowed: [`style-src ${hashOf('p{margin:0}')}`],
    body: ['<p>One</p>'],
  })

  it('lets in nothing but what is named by its hash', () => {
    const [policy = ''] = /content="(default-src[^"]*)"/.exec(page)?.slice(1) ?? []
    expect(policy.split('; ')).toEqual([
      "default-src 'none'",
      `style-src ${hashOf('p{margin:0}')}`,
      "base-uri 'none'",
      "form-action 'none'",
    ])
  })

  it('names its policy before anything that it is of', () => {
    expect(page.indexOf('Content-Security-Policy')).toBeLessThan(page.indexOf('<style>'))
    expect(page.indexOf('Content-Security-Policy')).toBeLessThan(page.indexOf('<p>One</p>'))
  })
})
