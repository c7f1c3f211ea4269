import { describe, expect, it } from 'vitest'
import { hostRules } from '../../../src/sources/http/host-rules.js'
import { urlOfHost } from '../../../src/sources/http/web-address.js'

const rules = (named: string[], allowed: string[] = []) =>
  hostRules(
    named.map((url) => new URL(url)),
    allowed,
  )

describe('hosts that may be asked', () => {
  it.each<[string, string[], string[], boolean]>([
    ['https://council.example/a', ['https://council.example/'], [], true],
    ['http://council.example/a', ['https://council.example/'], [], true],
    ['https://COUNCIL.example/a', ['https://council.example/'], [], true],
    ['https://www.council.example/', ['https://council.example/'], [], false],
    ['https://www.council.example/', ['https://council.example/'], ['www.council.example'], true],
    ['http://council.example:6379/', ['http://council.example/'], [], false],
    ['http://council.example:8080/', ['http://council.example/'], ['council.example:8080'], true],
    ['http://council.example.evil.example/', ['http://council.example/'], [], false],
    ['http://[::1]:8080/', ['http://[::1]:8080/'], [], true],
    ['http://2130706433/', ['http://127.0.0.1/'], [], true],
  ])('%s when %j is named and %j allowed: %s', (url, named, allowed, is) => {
    expect(rules(named, allowed).permits(new URL(url))).toBe(is)
  })

  it.each<[string, string, string[], string[], boolean]>([
    ['council.example', '93.184.216.34', ['https://council.example/'], [], true],
    ['council.example', '10.0.0.1', ['https://council.example/'], [], false],
    ['council.example', '10.0.0.1', ['https://council.example/'], ['council.example'], true],
    ['127.0.0.1', '127.0.0.1', ['http://127.0.0.1:80/'], [], true],
    ['::1', '::1', ['http://[::1]/'], [], true],
    ['localhost', '127.0.0.1', ['http://localhost:8080/'], [], true],
    ['10.0.0.2', '10.0.0.2', ['http://10.0.0.1/'], [], false],
  ])('%s at %s when %j is named and %j allowed: %s', (host, address, named, allowed, is) => {
    expect(rules(named, allowed).permitsAddress(host, address)).toBe(is)
  })
})

describe('urlOfHost', () => {
  it.each(['www.council.example', 'council.example:8080', '127.0.0.1', '[::1]:80'])('takes %s', (host) =>
    expect(urlOfHost(host)).not.toBeNull(),
  )

  it.each([
    '',
    'https://council.example/',
    'council.example/path',
    'a@b',
    'a b',
    'council.example?x',
    'a\\b',
  ])('takes %j for none', (text) => expect(urlOfHost(text)).toBeNull())
})
