import { posix, win32 } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { paperName } from '../../src/sources/paper-name.js'

describe('paperName', () => {
  it.each([
    [
      'https://council.example/documents/s12/Youth%20justice%20%282019%29.pdf',
      /^council\.example\/Youth-justice-2019-[0-9a-f]{12}\.pdf$/,
    ],
    [
      'https://council.example/documents/g1/Pack%2021st-Mar-2024%2017.30.PDF?T=10',
      /^council\.example\/Pack-21st-Mar-2024-17\.30-[0-9a-f]{12}\.pdf$/,
    ],
    ['https://council.example/', /^council\.example\/[0-9a-f]{12}$/],
    ['https://council.example/a/..%2f..%2fetc%2fpasswd', /^council\.example\/etc-passwd-[0-9a-f]{12}$/],
    ['https://council.example/%2e%2e%2f.bashrc', /^council\.example\/bashrc-[0-9a-f]{12}$/],
    ['https://council.example/a%00b%1b%5b31m.pdf', /^council\.example\/a-b-31m-[0-9a-f]{12}\.pdf$/],
    ['https://council.example/C%3A%5CWindows%5Cx.pdf', /^council\.example\/C-Windows-x-[0-9a-f]{12}\.pdf$/],
    ['https://council.example/Caf%C3%A9%E2%80%AEfdp.exe', /^council\.example\/Cafe-fdp-[0-9a-f]{12}\.exe$/],
    ['https://council.example/broken%zz.pdf', /^council\.example\/broken-zz-[0-9a-f]{12}\.pdf$/],
    ['http://[::1]:8080/a.pdf', /^1-8080\/a-[0-9a-f]{12}\.pdf$/],
    ['http://127.0.0.1:8080/a.pdf', /^127\.0\.0\.1-8080\/a-[0-9a-f]{12}\.pdf$/],
  ])('of %s is plain', (url, name) => {
    expect(paperName(url)).toMatch(name)
  })

  it('tells addresses apart that differ in what a file name cannot hold', () => {
    const names = ['a.pdf?T=1', 'a.pdf?T=2', 'A.pdf', 'x/a.pdf', 'a.pdf'].map((path) =>
      paperName(`https://c.example/${path}`),
    )
    expect(new Set(names).size).toBe(names.length)
    expect(paperName('https://c.example/a.pdf#page=3')).toBe(paperName('https://c.example/a.pdf'))
  })

  it('stays in its folder on every system, whatever the address', () => {
    const address = fc
      .tuple(fc.webUrl({ withQueryParameters: true }), fc.string())
      .map(([url, tail]) => `${url}/${encodeURIComponent(tail)}`)
    const hostile = fc
      .array(fc.constantFrom('..', '%2e%2e', '%2f', '/', '\\', '%5c', '.', '%00', '~', 'CON', ':', 'a.pdf'))
      .map((parts) => `http://council.example/${parts.join('')}`)
    fc.assert(
      fc.property(fc.oneof(address, hostile), (url) => {
        const name = paperName(url)
        expect(name).toMatch(/^[A-Za-z0-9_][\w.-]*\/[A-Za-z0-9_][\w.-]*$/u)
        expect(posix.normalize(name)).toBe(name)
        expect(win32.normalize(name)).toBe(name.replace('/', '\\'))
        for (const part of name.split('/')) expect(part.length).toBeLessThan(256)
      }),
    )
  })
})
