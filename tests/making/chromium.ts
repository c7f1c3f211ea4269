import { existsSync } from 'node:fs'
import { type Browser, chromium, type Page } from 'playwright-core'

/** Where a Chromium may lie on this machine; `CHROMIUM` names another one. */
const places = [
  process.env.CHROMIUM ?? '',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
]
const place = places.find((path) => path !== '' && existsSync(path))

/** Why tests in a browser are left out here, or null. Where `CHROMIUM_REQUIRED` is set they are never left out. */
export const noChromium: string | null =
  place === undefined && !process.env.CHROMIUM_REQUIRED
    ? 'no Chromium found: install Debian’s chromium, or name one in CHROMIUM'
    : null

export function startChromium(): Promise<Browser> {
  return chromium.launch({ ...(place ? { executablePath: place } : {}), args: ['--no-sandbox'] })
}

/** What a page did that it should not have done. */
export interface Watched {
  readonly page: Page
  readonly requests: readonly string[]
  /** Errors, dialogs and further windows. */
  readonly trouble: readonly string[]
}

/** Opens a file from the disk, and watches what it does. */
export async function opened(browser: Browser, file: string, width = 1280, height = 800): Promise<Watched> {
  const page = await browser.newPage({ viewport: { width, height } })
  const requests: string[] = []
  const trouble: string[] = []
  page.on('request', (request) => {
    if (request.url() !== `file://${file}`) requests.push(request.url())
  })
  page.on('console', (message) => trouble.push(message.text()))
  page.on('pageerror', (error) => trouble.push(error.message))
  page.on('popup', () => trouble.push('a window'))
  page.on('dialog', (dialog) => {
    trouble.push(`a dialog: ${dialog.message()}`)
    void dialog.dismiss()
  })
  await page.goto(`file://${file}`)
  return { page, requests, trouble }
}
