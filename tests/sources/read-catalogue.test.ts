import { writeFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { loadCatalogue } from '../../schemas/catalogue.js'
import { readCatalogue } from '../../src/sources/read-catalogue.js'
import { testFolder } from '../making/folder.js'

const area = (name: string) => ({ ...[...loadCatalogue().areas.values()][0], id: 'old-port', name })

/** The reading of files with these contents, in this order. */
async function read(...contents: readonly string[]) {
  const at = testFolder()
  contents.forEach((content, index) => {
    writeFileSync(at(`${index}.json`), content)
  })
  return readCatalogue(contents.map((_, index) => at(`${index}.json`)))
}

describe('readCatalogue', () => {
  it('adds the user’s own entries to the built-in ones, and lets later files win', async () => {
    const files = ['First', 'Second'].map((name) => JSON.stringify({ areas: [area(name)] }))
    const reading = await read(...files)
    if (!reading.ok) throw new Error(reading.message)
    expect(reading.catalogue.areas.get('old-port')?.name).toBe('Second')
    expect(reading.catalogue.areas.size).toBe(loadCatalogue().areas.size + 1)
    expect(reading.catalogue.metrics).toEqual(loadCatalogue().metrics)
  })

  it.each([
    ['is not JSON', '{', /^is not JSON/],
    ['breaks the schema, and where', '{"areas":[{"id":7}]}', /^is no catalogue file at areas\.0\./],
  ])('says of the one file that %s', async (_, content, message) => {
    const reading = await read('{}', content)
    expect(reading).toMatchObject({
      ok: false,
      file: expect.stringMatching(/1\.json$/),
      message: expect.stringMatching(message),
    })
  })

  it('says of a file that is not there that it cannot be read', async () => {
    expect(await readCatalogue([testFolder()('none.json')])).toMatchObject({
      ok: false,
      message: expect.stringMatching(/^cannot be read \(ENOENT/),
    })
  })
})
