import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { isLargeOrOdd } from '../../src/pipeline/limited-reading.js'
import { bombs } from '../making/bombs.js'
import { rawPdf } from '../making/raw-pdf.js'
import { fixture } from '../making/run-yjs.js'

describe('a paper that is large or odd', () => {
  it.each([
    'youth-justice-report.pdf',
    'scrutiny-pack.pdf',
    'scan.pdf',
    'agenda.html',
    'fostering-summary.html',
  ])('is none of those that programs make: %s', (name) => {
    expect(isLargeOrOdd(readFileSync(fixture(name)))).toBe(false)
  })

  it.each(Object.entries(bombs(0.001)).filter(([name]) => !/operators|words|image/.test(name)))(
    'is one that is made to hurt: %s',
    (_, bytes) => {
      expect(isLargeOrOdd(bytes)).toBe(true)
    },
  )

  it('is one without a table of places, with something behind its end, or of many megabytes', () => {
    const report = readFileSync(fixture('youth-justice-report.pdf'))
    expect(isLargeOrOdd(rawPdf(''))).toBe(true)
    expect(
      isLargeOrOdd(Buffer.from(report.toString('latin1').replace('/Type', '/Width 30000 /Type'), 'latin1')),
    ).toBe(true)
    expect(isLargeOrOdd(report.subarray(0, 4000))).toBe(true)
    expect(isLargeOrOdd(Buffer.concat([report, Buffer.from('more')]))).toBe(true)
    expect(isLargeOrOdd(Buffer.concat([Buffer.alloc(2_000_000, ' '), report]))).toBe(true)
    expect(isLargeOrOdd(Buffer.from(`<!doctype html><p>${'52 '.repeat(200_000)}`))).toBe(true)
  })
})
