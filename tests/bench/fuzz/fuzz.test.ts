import { mkdirSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { seeded } from '../../checks/mutation/seeded.js'
import { testFolder } from '../../making/folder.js'
import { mutated } from './mutations.js'
import { faultsOf } from './property.js'
import { ReaderProcess } from './reader-process.js'
import { fuzzSeeds, type Seed } from './seeds.js'

// SEED and INPUTS choose other and more inputs, FROM begins later: `npm run fuzz` does 5,000. An input that fails is kept.
const seed = Number(process.env.SEED ?? 1)
const from = Number(process.env.FROM ?? 0)
const inputs = Number(process.env.INPUTS ?? 300)
const readers = 2
const limitMs = 10_000
const kept = join(tmpdir(), 'yjs-fuzz')

const seeds = fuzzSeeds()

/** The input of a number; each stands for itself. */
function inputOf(number: number): Seed {
  return mutated(seeds, seeded(seed * 1_000_003 + number))
}

async function faultsOfInput(number: number, reader: ReaderProcess, folder: string): Promise<string[]> {
  const { name, kind, bytes } = inputOf(number)
  const path = join(folder, `${seed}-${number}.${kind}`)
  writeFileSync(path, bytes)
  const faults = faultsOf(await reader.read(path, kind))
  if (faults.length === 0) return []
  mkdirSync(kept, { recursive: true })
  const copy = join(kept, `${seed}-${number}.${kind}`)
  writeFileSync(copy, bytes)
  const again = `SEED=${seed} FROM=${number} INPUTS=1 npm run fuzz`
  return faults.map((fault) => `${name} (${copy}; ${again}): ${fault}`)
}

it(
  `${inputs} spoilt papers, pages and answers each end in a typed outcome within ${limitMs / 1000} s of work, every page accounted for`,
  async () => {
    const folder = testFolder()()
    const faults: string[] = []
    let next = from
    const work = async (): Promise<void> => {
      const reader = new ReaderProcess(limitMs)
      while (next < from + inputs) faults.push(...(await faultsOfInput(next++, reader, folder)))
      reader.end()
    }
    await Promise.all(Array.from({ length: readers }, work))
    expect(faults).toEqual([])
  },
  60_000 + inputs * 2_000,
)

it('the same number gives the same input', () => {
  expect(Buffer.from(inputOf(7).bytes).equals(inputOf(7).bytes)).toBe(true)
})
