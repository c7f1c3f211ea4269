import { execSync } from 'node:child_process'
import { mkdirSync, readFileSync, renameSync } from 'node:fs'
import { expect, it } from 'vitest'
import { describedOutcomes } from '../src/output/reason-text.js'
import { testFolder } from './making/folder.js'
import { outputOf, runProgram } from './making/run-program.js'
import { yjs } from './making/run-yjs.js'

it('docs/backfill.md: the matrix of a CI gives the bytes of one backfill', () => {
  const [, workflow = ''] = /```yaml\n([\s\S]*?)```/.exec(readFileSync('docs/backfill.md', 'utf8')) ?? []
  const commands = [...workflow.matchAll(/- run: (node bin\/yjs\.js .*)/g)].map(
    ([, command]) => command ?? '',
  )
  const [backfill = '', merge = ''] = commands
  const shards = /shard: \[(.*)\]/.exec(workflow)?.[1]?.split(', ') ?? []
  expect([commands.length, shards.length]).toEqual([2, 4])
  const at = testFolder()
  mkdirSync(at('parts'))
  /** Each job has a folder of its own; here they take turns, and artifacts are moved. */
  const run = (command: string): string =>
    execSync(command.replaceAll('-o part ', `-o ${at('part')} `).replace('-o data', `-o ${at('data')}`), {
      encoding: 'utf8',
      stdio: 'pipe',
      shell: 'bash',
    })
  for (const shard of shards) {
    run(backfill.replaceAll(`\${{ matrix.shard }}`, shard))
    renameSync(at('part'), at(`parts/part-${shard}`))
  }
  run(merge.replace('parts/part-*', `${at('parts')}/part-*`))
  runProgram('backfill', 'fixtures', '-o', at('whole'))
  expect(outputOf(at('data'))).toEqual(outputOf(at('whole')))
}, 120_000)

it('docs/explain.md names every reason that a number is no figure for', () => {
  const docs = readFileSync('docs/explain.md', 'utf8')
  const reasons = describedOutcomes.filter((reason) => reason !== 'recorded' && reason !== 'unrecognised')
  expect(reasons.filter((reason) => !docs.includes(`\`${reason}\``))).toEqual([])
})

it('docs/plot.svg is the picture that docs/plot.md says it is', async () => {
  const [, command = ''] = /made by `yjs ([^`]*)`/.exec(readFileSync('docs/plot.md', 'utf8')) ?? []
  const file = testFolder()('plot.svg')
  const { code } = await yjs(...command.replace('docs/plot.svg', file).split(' '))
  expect(code).toBe(0)
  expect(readFileSync(file, 'utf8')).toBe(readFileSync('docs/plot.svg', 'utf8'))
})
