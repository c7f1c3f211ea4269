import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { request } from 'undici'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { guardedAgent } from '../../../src/sources/http/guarded-connection.js'
import type { HostRules } from '../../../src/sources/http/host-rules.js'

let server: Server
let connections = 0
beforeEach(async () => {
  connections = 0
  server = createServer((_, response) => response.end('inside'))
  server.on('connection', () => {
    connections += 1
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
})
afterEach(() => server.close())

const timeouts = { connect: 1000, headers: 1000, body: 1000 }

/** Rules that let the first questions through, as if an address changed after it was checked. */
function forgetfulRules(lenient: number): HostRules {
  let asked = 0
  return {
    permits: () => true,
    permitsAddress: () => {
      asked += 1
      return asked <= lenient
    },
  }
}

describe('a guarded connection', () => {
  it('to a private address that is written out is not even begun', async () => {
    const dispatcher = guardedAgent(forgetfulRules(0), timeouts)
    const { port } = server.address() as AddressInfo
    await expect(request(`http://127.0.0.1:${port}/`, { dispatcher })).rejects.toThrow(
      'private address 127.0.0.1',
    )
    expect(connections).toBe(0)
    await dispatcher.destroy()
  })

  it('is dropped before anything is asked when it led somewhere else than was checked', async () => {
    const dispatcher = guardedAgent(forgetfulRules(1), timeouts, (_, __, callback) =>
      callback(null, [{ address: '127.0.0.1', family: 4 }]),
    )
    let requests = 0
    server.on('request', () => {
      requests += 1
    })
    const { port } = server.address() as AddressInfo
    await expect(request(`http://council.example:${port}/`, { dispatcher })).rejects.toThrow(
      'private address',
    )
    expect(requests).toBe(0)
    await dispatcher.destroy()
  })
})
