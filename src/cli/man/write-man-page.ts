import { mkdirSync, writeFileSync } from 'node:fs'
import { toolVersion } from '../../pipeline/versions.js'
import { programFor } from '../program.js'
import { Terminal } from '../terminal.js'
import { manPage } from './man-page.js'

/** A step of `npm run build`: the manual page that `npm link` and installing put beside those of the system. */
const folder = new URL('../../../man/', import.meta.url)
const nowhere = { write: () => undefined }
const terminal = new Terminal({ stdout: nowhere, stderr: nowhere, env: {} })

mkdirSync(folder, { recursive: true })
writeFileSync(new URL('yjs.1', folder), manPage(programFor(terminal), toolVersion().version))
