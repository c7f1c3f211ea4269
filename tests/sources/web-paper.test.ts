import { readFileSync } from 'node:fs'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { errorPage, webPaper } from '../../src/sources/web-paper.js'
import { type CouncilSite, councilSite } from '../making/council-site.js'
import { instantClient } from '../making/instant-client.js'

const report = readFileSync('fixtures/youth-justice-report.pdf')
let site: CouncilSite
beforeEach(async () => {
  site = await councilSite(() => ({ type: 'application/pdf', body: report }))
})
afterEach(() => site.close())

const signIn =
  '<html><head><title>Members</title></head><body><form><input type="password"></form></body></html>'

async function load(path: string) {
  const http = instantClient(site.url, { tries: 1 })
  const loaded = await webPaper(site.url + path, http).load()
  await http.close()
  return loaded
}

describe('a paper of the web', () => {
  it('gives its bytes', async () => {
    const loaded = await load('report.pdf')
    expect(loaded.ok && Buffer.compare(loaded.bytes, report)).toBe(0)
  })

  it('that is a sign-in page under the name of a PDF is a failure that says so', async () => {
    site.misbehave('/report.pdf', { kind: 'page', html: signIn })
    expect(await load('report.pdf')).toMatchObject({
      ok: false,
      failure: {
        outcome: 'fetch-failed',
        message: 'the server sent a sign-in page instead of the paper ("Members")',
      },
    })
  })

  it('that is another page under the name of a PDF is for its reader to tell', async () => {
    const html = '<html><title>Fostering in 2024</title><p>We had 12 carers.</p></html>'
    site.misbehave('/report.pdf', { kind: 'page', html })
    const loaded = await load('report.pdf')
    expect(loaded.ok && Buffer.from(loaded.bytes).toString()).toBe(html)
  })

  it('that is meant to be a page may want a password', async () => {
    site.misbehave('/report', { kind: 'page', html: signIn })
    expect((await load('report')).ok).toBe(true)
  })

  it('that is not there is a failure', async () => {
    site.misbehave('/report.pdf', { kind: 'status', status: 404 })
    expect(await load('report.pdf')).toMatchObject({ failure: { status: 404 } })
  })
})

describe('errorPage', () => {
  it.each([
    ['<html><title>404 Page not found</title>', 'error page'],
    ['<html><title>Democracy</title><h1>Access denied</h1>', 'error page'],
    ['<!DOCTYPE html><title>Just a moment...</title>', 'error page'],
    ['<html><title>Runtime Error</title><h1>Server Error in Application</h1>', 'error page'],
    ['<html><title>Log in | Council intranet</title>', 'sign-in page'],
  ])('recognises %s', (html, kind) => {
    expect(errorPage(Buffer.from(html))?.message).toContain(kind)
  })

  it.each([
    ['<html><title>Children in care, 2023</title><p>There was an error in the last report.</p>'],
    ['%PDF-1.7 <title>Error</title>'],
    [''],
    ['{"error": "not found"}'],
    [`<html><title>Error</title>${'<a>'.repeat(20_000)}`],
  ])('leaves %s to the reader', (text) => {
    expect(errorPage(Buffer.from(text))).toBeNull()
  })
})
