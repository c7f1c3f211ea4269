import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createHttpClient, type HttpClientOptions } from '../../../src/sources/http/http-client.js'
import { type CouncilSite, councilSite, type Misbehaviour } from '../../making/council-site.js'
import { instantClient, leapingClock } from '../../making/instant-client.js'

const paper = 'a paper of which half is too little'
let site: CouncilSite
beforeEach(async () => {
  site = await councilSite(({ pathname }) =>
    pathname.endsWith('.pdf') ? { type: 'application/pdf', body: paper } : undefined,
  )
})
afterEach(() => site.close())

const pages = (): string[] => site.asked.filter((line) => !line.endsWith('/robots.txt'))
const textOf = (bytes: Uint8Array): string => Buffer.from(bytes).toString()

async function get(path: string, options: Partial<HttpClientOptions> = {}) {
  const client = instantClient(site.url, options)
  try {
    return await client.get(new URL(path, site.url).href)
  } finally {
    await client.close()
  }
}

describe('a fetch', () => {
  it('says who asks, with the version', async () => {
    await get('a.pdf')
    expect(site.requests.at(-1)?.headers['user-agent']).toMatch(/^council-figures\/\d+\.\d+\.\d+ \(yjs; /)
  })

  it('gives the bytes, where they came from and what the server calls them', async () => {
    const fetched = await get('a.pdf#page=2')
    expect(fetched).toMatchObject({
      ok: true,
      value: { url: `${site.url}a.pdf`, type: 'application/pdf', unchanged: false },
    })
    expect(fetched.ok && textOf(fetched.value.bytes)).toBe(paper)
  })

  it.each<[Misbehaviour, string, string, number]>([
    [{ kind: 'status', status: 403 }, 'status', 'the server answered 403: it refuses this program', 1],
    [
      { kind: 'status', status: 404 },
      'status',
      'the server answered 404: there is nothing at this address',
      1,
    ],
    [{ kind: 'status', status: 401 }, 'status', 'the server answered 401: it wants a sign-in', 1],
    [
      { kind: 'status', status: 429 },
      'status',
      'the server answered 429: too many requests (tried 3 times)',
      3,
    ],
    [
      { kind: 'status', status: 503 },
      'status',
      'the server answered 503: the server is not available (tried 3 times)',
      3,
    ],
    [{ kind: 'status', status: 418 }, 'status', 'the server answered 418', 1],
    [{ kind: 'cut-off' }, 'cut-off', 'the answer was cut off (tried 3 times)', 3],
    [{ kind: 'wrong-length', more: 7 }, 'cut-off', 'the answer was cut off (tried 3 times)', 3],
    [{ kind: 'stalls' }, 'timeout', 'the answer stopped coming (tried 3 times)', 3],
    [
      { kind: 'slow', milliseconds: 60_000 },
      'timeout',
      'the server took too long to answer (tried 3 times)',
      3,
    ],
    [{ kind: 'nonsense' }, 'broken-answer', 'the server’s answer is not valid HTTP (tried 3 times)', 3],
    [{ kind: 'huge', bytes: 50_000_000 }, 'too-large', 'the answer is larger than 1 MB', 1],
    [{ kind: 'gzip-bomb', bytes: 50_000_000 }, 'too-large', 'the answer is larger than 1 MB', 1],
    [
      { kind: 'redirect', to: 'http://example.org/a.pdf' },
      'other-host',
      'the server redirects to another host (example.org)',
      1,
    ],
    [
      { kind: 'redirect', to: 'http://127.0.0.1:1/a.pdf' },
      'other-host',
      'the server redirects to another host (127.0.0.1:1)',
      1,
    ],
    [{ kind: 'redirect', to: 'file:///etc/hostname' }, 'bad-address', 'only http and https are fetched', 1],
    [{ kind: 'redirect', to: '' }, 'bad-address', 'the server redirects to nowhere', 1],
    [{ kind: 'redirect', to: '/bad.pdf' }, 'too-many-redirects', 'the server redirects more than 5 times', 6],
  ])('that meets %j fails as %s: "%s"', async (how, cause, message, asked) => {
    site.misbehave('/bad.pdf', how)
    const timeouts = { headers: 100, body: 100, whole: 5000 }
    const fetched = await get('bad.pdf', { tries: 3, maxBytes: 1_000_000, timeouts })
    expect(fetched).toMatchObject({ ok: false, failure: { outcome: 'fetch-failed', cause, message } })
    expect(pages()).toHaveLength(asked)
  })

  it('has an end even when a server sends a byte now and then', async () => {
    site.misbehave('/bad.pdf', { kind: 'stalls' })
    const timeouts = { headers: 60_000, body: 60_000, whole: 100 }
    expect(await get('bad.pdf', { tries: 1, timeouts })).toMatchObject({ failure: { cause: 'timeout' } })
  })

  it('has an end over all tries: no try begins that would come after it', async () => {
    site.misbehave('/bad.pdf', { kind: 'status', status: 503 })
    const fetched = await get('bad.pdf', { tries: 5, timeouts: { whole: 5_000 } })
    expect(fetched).toMatchObject({
      failure: {
        message: 'the server answered 503: the server is not available; no time is left after 3 tries',
      },
    })
    expect(pages()).toHaveLength(3)
  })

  it('refuses an answer that announces too much without reading it', async () => {
    site.misbehave('/bad.pdf', { kind: 'wrong-length', more: 2_000_000 })
    expect(await get('bad.pdf', { maxBytes: 1_000_000 })).toMatchObject({ failure: { cause: 'too-large' } })
  })

  it('unpacks what is packed', async () => {
    site.misbehave('/bad.pdf', { kind: 'gzip-bomb', bytes: 1000 })
    const fetched = await get('bad.pdf')
    expect(fetched.ok && fetched.value.bytes).toHaveLength(1000)
  })

  it.each(['gzip', 'deflate', 'br'])(
    'that is not packed as it says (%s) is a broken answer',
    async (encoding) => {
      const odd = await councilSite(() => ({
        type: 'application/pdf',
        body: 'this is packed in no way at all',
        headers: { 'content-encoding': encoding },
      }))
      const client = instantClient(odd.url, { tries: 1 })
      const failure = { cause: 'broken-answer', message: 'the answer cannot be unpacked' }
      expect(await client.get(odd.url)).toMatchObject({ ok: false, failure })
      await client.close()
      await odd.close()
    },
  )

  it('that is packed in a way of which nothing was said is a broken answer without escapes', async () => {
    const headers = { 'content-encoding': 'gzip, \u00c2\u009b31mzstd' }
    const odd = await councilSite(() => ({ type: 'application/pdf', body: 'x', headers }))
    const client = instantClient(odd.url, { tries: 1 })
    const fetched = await client.get(odd.url)
    expect(fetched).toMatchObject({ ok: false, failure: { cause: 'broken-answer' } })
    expect(!fetched.ok && fetched.failure.message).toMatch(/\(gzip, {1,2}31mzstd\)$/u)
    await client.close()
    await odd.close()
  })

  it('of what is small by nature has a limit of its own', async () => {
    const client = instantClient(site.url)
    expect(await client.get(`${site.url}a.pdf`, 10)).toMatchObject({
      ok: false,
      failure: { cause: 'too-large' },
    })
    await client.close()
  })

  it('follows a redirect on the same host', async () => {
    site.misbehave('/old.pdf', { kind: 'redirect', to: 'new.pdf', status: 301 })
    expect(await get('old.pdf')).toMatchObject({ ok: true, value: { url: `${site.url}new.pdf` } })
  })

  it('follows a redirect to a host that the user allowed', async () => {
    const other = await councilSite(() => ({ type: 'application/pdf', body: 'elsewhere' }))
    site.misbehave('/old.pdf', { kind: 'redirect', to: `${other.url}new.pdf` })
    const fetched = await get('old.pdf', { allowHosts: [new URL(other.url).host] })
    expect(fetched.ok && textOf(fetched.value.bytes)).toBe('elsewhere')
    await other.close()
  })

  it.each([
    ['ftp://127.0.0.1/a.pdf', 'bad-address'],
    ['http://user:secret@127.0.0.1/a.pdf', 'bad-address'],
    ['no address', 'bad-address'],
    ['http://example.org/a.pdf', 'other-host'],
    ['http://[::1]/a.pdf', 'other-host'],
  ])('of %s is not made: %s', async (url, cause) => {
    const client = instantClient(site.url)
    expect(await client.get(url)).toMatchObject({ ok: false, failure: { cause } })
    expect(site.asked).toEqual([])
    await client.close()
  })
})

describe('a name that leads into a private network', () => {
  const client = (addresses: readonly string[], allowHosts: string[] = []) => {
    const resolve: HttpClientOptions['resolve'] = (_, __, callback) =>
      callback(
        null,
        addresses.map((address) => ({ address, family: address.includes(':') ? 6 : 4 })),
      )
    const named = [`http://council.example:${new URL(site.url).port}/`]
    return createHttpClient({ named, allowHosts, clock: leapingClock(), resolve, tries: 1 })
  }
  const url = (): string => `http://council.example:${new URL(site.url).port}/a.pdf`

  it.each([
    [['127.0.0.1']],
    [['::1']],
    [['10.0.0.7']],
    [['169.254.169.254']],
    [['93.184.216.34', '127.0.0.1']],
  ])('is not followed to %j, even though the user named it', async (addresses) => {
    const wary = client(addresses)
    expect(await wary.get(url())).toMatchObject({
      ok: false,
      failure: {
        cause: 'private-address',
        hint: 'allow it with --allow-host council.example if it is yours',
      },
    })
    expect(site.asked).toEqual([])
    await wary.close()
  })

  it('is followed when the user allowed the host', async () => {
    const { host } = new URL(url())
    const told = client(['127.0.0.1'], [host])
    expect(await told.get(url())).toMatchObject({ ok: true })
    await told.close()
  })
})

describe('a server that asks for patience', () => {
  it.each<[string, Record<string, string>, number]>([
    ['seconds', { 'retry-after': '30' }, 30_000],
    ['a date', { 'retry-after': 'Thu, 21 Mar 2024 09:00:40 GMT' }, 40_000],
    ['nothing that can be understood', { 'retry-after': 'soon' }, 1000],
  ])('by %s is asked again after that time', async (_, headers, wait) => {
    site.misbehave('/a.pdf', { kind: 'status', status: 429, headers, times: 1 })
    const clock = leapingClock()
    const notes: string[] = []
    expect(await get('a.pdf', { clock, onNote: (line) => notes.push(line) })).toMatchObject({ ok: true })
    // The first wait is the pause after robots.txt.
    expect(clock.waits.at(-1)).toBeGreaterThanOrEqual(wait - 1000)
    expect(clock.waits.at(-1)).toBeLessThanOrEqual(wait)
    expect(notes).toEqual([expect.stringContaining('429: too many requests; trying again in')])
  })

  it('for longer than a run waits is left alone at once', async () => {
    const headers = { 'retry-after': '86400' }
    site.misbehave('/a.pdf', { kind: 'status', status: 503, headers })
    const fetched = await get('a.pdf')
    expect(fetched).toMatchObject({ failure: { message: expect.stringContaining('longer pause') } })
    expect(pages()).toHaveLength(1)
  })

  it('waits twice as long before each further try', async () => {
    site.misbehave('/a.pdf', { kind: 'status', status: 503 })
    const clock = leapingClock()
    await get('a.pdf', { clock, tries: 4, rate: 1000 })
    expect(clock.waits).toEqual([1, 1000, 2000, 4000])
  })
})

describe('robots.txt', () => {
  const under = async (robots: string, run: (site: CouncilSite) => Promise<void>): Promise<void> => {
    const own = await councilSite(() => ({ type: 'text/plain', body: 'content' }), robots)
    await run(own)
    await own.close()
  }

  it.each([
    ['User-agent: *\nDisallow: /private/', false],
    ['User-agent: council-figures\nDisallow: /private/\n\nUser-agent: *\nAllow: /', false],
    ['User-agent: council-figures\nDisallow:\n\nUser-agent: *\nDisallow: /', true],
    ['User-agent: *\nDisallow: /*.pdf$', false],
    ['User-agent: *\nDisallow: /\nAllow: /private/a.pdf', true],
    ['<html><title>Home</title></html>', true],
  ])('is obeyed: %j', async (robots, isAllowed) => {
    await under(robots, async (own) => {
      const client = instantClient(own.url)
      const fetched = await client.get(`${own.url}private/a.pdf`)
      expect(fetched.ok).toBe(isAllowed)
      if (!fetched.ok) expect(fetched.failure).toMatchObject({ cause: 'robots' })
      expect(own.asked).toEqual(['GET /robots.txt', ...(isAllowed ? ['GET /private/a.pdf'] : [])])
      await client.close()
    })
  })

  it('is obeyed on the way of a redirect too', async () => {
    await under('User-agent: *\nDisallow: /private/', async (own) => {
      own.misbehave('/open', { kind: 'redirect', to: '/private/a.pdf' })
      const client = instantClient(own.url)
      expect(await client.get(`${own.url}open`)).toMatchObject({ ok: false, failure: { cause: 'robots' } })
      await client.close()
    })
  })

  it('is asked for once, and its delay is kept', async () => {
    await under('User-agent: *\nCrawl-delay: 7', async (own) => {
      const clock = leapingClock()
      const client = instantClient(own.url, { clock, rate: 2 })
      for (const path of ['a', 'b', 'c']) await client.get(`${own.url}${path}`)
      expect(own.asked).toEqual(['GET /robots.txt', 'GET /a', 'GET /b', 'GET /c'])
      expect(clock.waits).toEqual([500, 7000, 7000])
      await client.close()
    })
  })

  it('that cannot be had forbids everything', async () => {
    site.misbehave('/robots.txt', { kind: 'status', status: 503 })
    const fetched = await get('a.pdf', { tries: 2 })
    expect(fetched).toMatchObject({ failure: { message: expect.stringMatching(/^robots\.txt: .* 503/) } })
    expect(pages()).toEqual([])
  })

  it('that leads away is not followed', async () => {
    site.misbehave('/robots.txt', { kind: 'redirect', to: 'http://example.org/robots.txt' })
    expect(await get('a.pdf')).toMatchObject({ failure: { cause: 'other-host' } })
  })
})

describe('requests to one host', () => {
  it('go out one at a time, with the pause that the rate says', async () => {
    const clock = leapingClock()
    const client = instantClient(site.url, { clock, rate: 0.5 })
    const fetched = await Promise.all(['a', 'b', 'c'].map((name) => client.get(`${site.url}${name}.pdf`)))
    expect(fetched.every(({ ok }) => ok)).toBe(true)
    expect(clock.waits).toEqual([2000, 2000, 2000])
    await client.close()
  })
})

describe('the size of a paper', () => {
  it('is asked without fetching it', async () => {
    const client = instantClient(site.url)
    expect(await client.size(`${site.url}a.pdf`)).toBe(paper.length)
    expect(pages()).toEqual(['HEAD /a.pdf'])
    await client.close()
  })

  it.each<Misbehaviour>([
    { kind: 'status', status: 405 },
    { kind: 'huge', bytes: 10 },
  ])('is unknown where the server does not tell: %j', async (how) => {
    site.misbehave('/a.pdf', how)
    const client = instantClient(site.url)
    expect(await client.size(`${site.url}a.pdf`)).toBeNull()
    await client.close()
  })
})
