/** Takes the pictures of docs/ anew, from the papers of fixtures/ in a Chromium: look at each before it is committed. */
import { execFileSync } from 'node:child_process'
import { cpSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { chromium } from 'playwright-core'

const folder = mkdtempSync(join(tmpdir(), 'yjs-pictures-'))
const at = (name) => join(folder, name)
const program = join(process.cwd(), 'bin/yjs.js')
/** Runs in the folder of the pictures, so that no path of this machine is on them. */
const yjs = (...words) => {
  try {
    execFileSync(process.execPath, [program, ...words], { cwd: folder, stdio: 'pipe' })
  } catch (error) {
    // A scan among the fixtures is not read.
    if (error.status !== 1) throw error
  }
}

for (const name of readdirSync('fixtures').filter((one) => /\.(?:pdf|html)$/.test(one)))
  cpSync(join('fixtures', name), join(at('fixtures'), name))
yjs('view', 'fixtures/arithmetic-report.pdf', '-o', 'view.html')
yjs('extract', 'fixtures', '-o', 'data', '--ocr', 'never')
yjs('view', 'data', '-o', 'overview.html')
yjs('plot', 'fixtures/arithmetic-report.pdf', '-o', 'plots')

/** The change of 15% that does not add up. */
const wrong = '#p1-228'
const pictures = [
  { page: 'view.html', hash: wrong, file: 'view.jpg', width: 1320, height: 720 },
  { page: 'view.html', hash: '', file: 'view-narrow.jpg', width: 320, height: 640, colorScheme: 'dark' },
  {
    page: 'overview.html',
    hash: '',
    file: 'overview.jpg',
    width: 1040,
    height: 1820,
    deviceScaleFactor: 0.8,
  },
  { page: 'plots/index.html', hash: '', file: 'plots.jpg', width: 1000, height: 900 },
]

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox'],
})
for (const { page: name, hash, file, width, height, ...how } of pictures) {
  const page = await browser.newPage({ viewport: { width, height }, ...how })
  await page.goto(`${pathToFileURL(at(name)).href}${hash}`)
  await page.waitForTimeout(1500)
  await page.screenshot({ path: join('docs', file), type: 'jpeg', quality: 70 })
  await page.close()
}
await browser.close()
rmSync(folder, { recursive: true })
