import { Readable } from 'node:stream'
import { gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { readBody } from '../../../src/sources/http/read-body.js'

describe('readBody', () => {
  it('reads no further than its limit', async () => {
    let sent = 0
    const body = new Readable({
      read() {
        sent += 1000
        this.push(sent > 100_000_000 ? null : Buffer.alloc(1000))
      },
    })
    const read = await readBody(body, null, 10_000)
    expect(read).toMatchObject({ ok: false, failure: { cause: 'too-large' } })
    expect(sent).toBeLessThan(200_000)
    expect(body.destroyed).toBe(true)
  })

  it('keeps no more than its limit of what unpacks to more', async () => {
    const packed = gzipSync(Buffer.alloc(200_000_000))
    const before = process.memoryUsage().arrayBuffers
    const read = await readBody(Readable.from([packed]), 'gzip', 10_000)
    expect(read).toMatchObject({ ok: false, failure: { cause: 'too-large' } })
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(50_000_000)
  })

  it('takes exactly its limit', async () => {
    const read = await readBody(Readable.from([Buffer.from('12345')]), 'identity', 5)
    expect(read).toEqual({ ok: true, value: Buffer.from('12345') })
  })
})
