/**
 * The house: bytes → document → records → findings → series → files. A room imports only from the rooms above it.
 * The list is the order; one rule per room is derived from it.
 */
const rooms = [
  'language',
  'document',
  'readers',
  'tables',
  'understanding',
  'extract',
  'checks',
  'series',
  'sources',
  'pipeline',
  'output',
  'library',
  'cli',
  'bundle',
]

/** Rooms that work on values alone: reading files, clocks, terminals and processes stay out of them. */
const pure = ['language', 'document', 'tables', 'understanding', 'extract', 'checks', 'series']

module.exports = {
  forbidden: [
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    { name: 'schemas-stand-alone', severity: 'error', from: { path: '^schemas/' }, to: { path: '^src/' } },
    ...rooms.map((room, index) => ({
      name: `${room}-looks-up-only`,
      severity: 'error',
      from: { path: `^src/${room}/` },
      to: { path: `^src/(${[...rooms.slice(index + 1), 'index\\.ts$'].join('|')})` },
    })),
    ...pure.map((room) => ({
      name: `${room}-is-pure`,
      severity: 'error',
      from: { path: `^src/${room}/` },
      to: { dependencyTypes: ['core'] },
    })),
  ],
  options: {
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
  },
}
