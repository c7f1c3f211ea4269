/** What `yjs` alone says: where to begin, and where the rest is told. */
export const shortHelp = `yjs reads the figures that UK councils publish about their children’s services.

  yjs extract pack.pdf          the figures of a paper, each with its page
  yjs view pack.pdf --open      the same beside its pages, in a browser
  yjs explain pack.pdf 41       why a number is a figure, or why not
  yjs validate pack.pdf         what does not add up
  yjs extract papers/ -o out    records and time series as files

\`yjs --help\` names all commands, \`yjs help COMMAND\` explains one.`
