throw new Error(
  'council-figures is made of ES modules, which require() takes from Node 20.19 and 22.12 on; here it is ' +
    `Node ${process.versions.node}: write \`const { extract } = await import('council-figures')\` instead`,
)
