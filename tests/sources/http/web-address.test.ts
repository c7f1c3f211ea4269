import { describe, expect, it } from 'vitest'
import {
  isWebAddress,
  redirectTarget,
  unfetchable,
  webAddress,
  withoutSecret,
} from '../../../src/sources/http/web-address.js'

const hrefOf = (result: ReturnType<typeof webAddress>) =>
  result.ok ? result.value.href : result.failure.message

describe('isWebAddress', () => {
  it.each([
    ['https://council.example/a.pdf', true],
    ['HTTP://council.example', true],
    [' https://council.example', true],
    ['https:/council.example', false],
    ['./http://folder/a.pdf', false],
    ['ftp://council.example/a.pdf', false],
  ])('of %s is %s', (text, expected) => expect(isWebAddress(text)).toBe(expected))
})

describe('webAddress', () => {
  it.each([
    ['https://Council.example/a b.pdf?x=1#page=3', 'https://council.example/a%20b.pdf?x=1'],
    ['http://council.example:80', 'http://council.example/'],
    ['file:///etc/hosts', 'only http and https are fetched'],
    ['javascript:alert(1)', 'only http and https are fetched'],
    ['a.pdf', 'is no web address'],
    ['https://', 'is no web address'],
    ['https://:secret@council.example/', 'addresses with a user name or password are not fetched'],
  ])('takes %s for %s', (text, expected) => expect(hrefOf(webAddress(text))).toBe(expected))
})

describe('unfetchable', () => {
  it.each([
    ['ftp://council.example/a.pdf', 'only http and https are fetched, not ftp', 'download the paper'],
    ['FILE:///home/a.pdf', 'is an address of a file', 'name the file by its path'],
    ['https:/council.example', 'is no web address', 'like https://www.example.org/report.pdf'],
    ['www.council.example/a.pdf', 'no such file or folder', 'like https://www.example.org/report.pdf'],
  ])('says of %s what is wrong and what to write', (text, message, hint) => {
    expect(unfetchable(text)).toMatchObject({ message, hint: expect.stringContaining(hint) })
  })

  it.each(['a.pdf', 'papers/ftp/a.pdf', 'C:\\papers\\a.pdf', 'www/a.pdf'])('takes %s for a file', (text) => {
    expect(unfetchable(text)).toBeNull()
  })
})

describe('withoutSecret', () => {
  it.each([
    ['https://me:pass@council.example/a@b.pdf', 'https://…@council.example/a@b.pdf'],
    [' https://me:two words@council.example/', ' https://…@council.example/'],
    ['ftp:/me:p@ss@council.example/', 'ftp:/…@council.example/'],
    ['https://council.example/a@b.pdf', 'https://council.example/a@b.pdf'],
    ['papers/me@home/a.pdf', 'papers/me@home/a.pdf'],
  ])('shows %s as %s', (text, shown) => expect(withoutSecret(text)).toBe(shown))
})

describe('redirectTarget', () => {
  const from = new URL('https://council.example/papers/list?page=1')

  it.each([
    ['a.pdf', 'https://council.example/papers/a.pdf'],
    ['/a.pdf#top', 'https://council.example/a.pdf'],
    ['http://council.example/a.pdf', 'https://council.example/a.pdf'],
    ['http://other.example/a.pdf', 'http://other.example/a.pdf'],
    ['https://me@council.example/', 'addresses with a user name or password are not fetched'],
    ['', 'the server redirects to nowhere'],
    [null, 'the server redirects to nowhere'],
  ])('leads by %j to %s', (location, expected) => {
    expect(hrefOf(redirectTarget(location, from))).toBe(expected)
  })
})
