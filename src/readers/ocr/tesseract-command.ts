import { execFile } from 'node:child_process'
import { accessSync, constants, statSync } from 'node:fs'
import { delimiter, isAbsolute, join } from 'node:path'
import { asPortableGreyMap, type GreyImage } from './grey-image.js'
import { type Layout, segmentationModes } from './ocr-engine.js'
import { type UnpackedData, unpackData } from './unpacked-data.js'

/** A `tesseract` of the machine, with the data that is installed with this program. */
export interface TesseractCommand {
  /** `5.3.0` */
  readonly version: string
  /**
   * What it says of a picture, as hOCR.
   *
   * @param milliseconds that it may take
   * @throws TesseractFailure when it says no, writes too much or takes longer
   */
  recognise(image: GreyImage, dpi: number, layout: Layout, milliseconds: number): Promise<string>
  /** Removes what it needed on the disk. */
  end(): Promise<void>
}

/** Why a command gave a picture up. */
export class TesseractFailure extends Error {
  constructor(
    readonly late: boolean,
    message: string,
  ) {
    super(message)
  }
}

/** The line of versions whose networks read the data alike. */
const family = 5
const versionMs = 10_000
/** Of a picture with more letters than a page has. */
const mostBytes = 2 ** 26

/**
 * The `tesseract` on the PATH, if it is of the version that suits, made ready; otherwise why not, in words. Folders of the
 * PATH that are named from where the user happens to stand are not looked into: papers come from anywhere.
 */
export async function tesseractOnPath(
  environment: NodeJS.ProcessEnv = process.env,
): Promise<TesseractCommand | { readonly reason: string }> {
  const path = commandOn(environment.PATH ?? environment.Path ?? '')
  if (path === null) return { reason: 'no tesseract is on the PATH' }
  const version = await versionOf(path, environment)
  if (version === null) return { reason: `${path} does not tell its version` }
  if (Number.parseInt(version, 10) !== family)
    return { reason: `${path} is version ${version}, and version ${family} is needed` }
  const data = await unpackData()
  if ('reason' in data) return data
  return commandWith(path, version, data, environment)
}

function commandWith(
  path: string,
  version: string,
  data: UnpackedData,
  environment: NodeJS.ProcessEnv,
): TesseractCommand {
  return {
    version,
    recognise: (image, dpi, layout, milliseconds) => {
      const words = ['-', '-', '--tessdata-dir', data.folder, '-l', 'eng', '--oem', '1']
      const how = ['--psm', segmentationModes[layout], '--dpi', String(Math.round(dpi))]
      const output = ['-c', 'tessedit_create_hocr=1', '-c', 'hocr_char_boxes=1']
      const place = { cwd: data.folder, env: ownEnvironment(environment) }
      return run(path, [...words, ...how, ...output], { ...place, milliseconds }, asPortableGreyMap(image))
    },
    end: data.remove,
  }
}

/** Pages are recognised side by side: each of them takes one core. */
function ownEnvironment({ PATH, SystemRoot }: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const own = { OMP_THREAD_LIMIT: '1', LC_ALL: 'C', ...(PATH === undefined ? {} : { PATH }) }
  return SystemRoot === undefined ? own : { ...own, SystemRoot }
}

function commandOn(path: string): string | null {
  const name = process.platform === 'win32' ? 'tesseract.exe' : 'tesseract'
  const places = path.split(delimiter).filter(isAbsolute)
  return places.map((folder) => join(folder, name)).find(isProgram) ?? null
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK)
    return statSync(path).isFile()
  } catch {
    return false
  }
}

async function versionOf(path: string, environment: NodeJS.ProcessEnv): Promise<string | null> {
  const limits = { env: ownEnvironment(environment), milliseconds: versionMs }
  const said = await run(path, ['--version'], limits, null).catch(() => '')
  return /^tesseract v?(\d+(?:\.\d+){1,3})/u.exec(said)?.[1] ?? null
}

interface RunLimits {
  readonly cwd?: string
  readonly env: NodeJS.ProcessEnv
  readonly milliseconds: number
}

/** Runs a program with words that no shell looks at, and gives what it prints. */
function run(
  path: string,
  words: readonly string[],
  { milliseconds, ...place }: RunLimits,
  input: Buffer | null,
): Promise<string> {
  return new Promise((resolve, reject) => {
    const timeout = Math.max(1, Math.min(2 ** 31 - 1, Math.ceil(milliseconds)))
    const options = {
      ...place,
      timeout,
      maxBuffer: mostBytes,
      killSignal: 'SIGKILL',
      windowsHide: true,
    } as const
    const child = execFile(path, words, options, (error, stdout) => {
      if (error === null) return resolve(stdout)
      const { code, signal } = error
      if (code === 'ERR_CHILD_PROCESS_STDIO_MAXBUFFER')
        return reject(new TesseractFailure(false, 'it wrote too much'))
      if (error.killed) return reject(new TesseractFailure(true, 'it took too long'))
      const how =
        typeof code === 'number' ? `it ended with code ${code}` : (signal ?? code ?? 'it could not be run')
      reject(new TesseractFailure(false, how))
    })
    // One that ends before it has read its picture says so by its code.
    child.stdin?.on('error', () => undefined)
    child.stdin?.end(input ?? '')
  })
}
