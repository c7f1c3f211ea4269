import { spawnSync } from 'node:child_process'
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { testFolder } from '../making/folder.js'
import { scanOf } from '../readers/ocr/scans.js'

/** Refuses every way to the network in a process, and in the processes and threads that it starts. */
const refusal = `
const dgram = require('node:dgram')
const dns = require('node:dns')
const net = require('node:net')
const refuse = () => { process.stderr.write('asked the network\\n'); process.exit(97) }
net.Socket.prototype.connect = refuse
dns.lookup = refuse
dns.promises.lookup = refuse
dgram.createSocket = refuse
globalThis.fetch = refuse
`

describe('a scan', { timeout: 120_000 }, () => {
  it('is read without network or home, from any folder, and nothing is written beside the output', async () => {
    const at = testFolder()
    const [work, temporary] = [at('work'), at('temporary')]
    for (const folder of [work, temporary]) mkdirSync(folder)
    const [scan, preload] = [at('scan.pdf'), at('refuse.cjs')]
    writeFileSync(scan, await scanOf(readFileSync('fixtures/youth-justice-report.pdf')))
    writeFileSync(preload, refusal)
    const { status, stderr } = spawnSync(
      process.execPath,
      [resolve('bin/yjs.js'), 'extract', scan, '-o', 'out'],
      {
        cwd: work,
        encoding: 'utf8',
        env: {
          PATH: process.env.PATH,
          // No folder can be made there, whoever asks.
          HOME: '/dev/null/home',
          TMPDIR: temporary,
          NODE_OPTIONS: `--require ${preload}`,
        },
      },
    )
    expect(stderr).not.toContain('asked the network')
    expect(status).toBe(0)
    const records = JSON.parse(readFileSync(join(work, 'out', 'records.json'), 'utf8'))
    expect(records.length).toBeGreaterThan(0)
    expect(records.every((record: { source: { ocr?: boolean } }) => record.source.ocr)).toBe(true)
    expect([readdirSync(work), readdirSync(temporary)]).toEqual([['out'], []])
  })
})
