// Writes docs/api.md out of the docstrings of what src/index.ts exports: `npm run docs`. With --check it writes nothing and
// fails where the page is stale. Either way it fails where a signature names a type that is not exported.
import { readFileSync, writeFileSync } from 'node:fs'
import { relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import ts from 'typescript'

const here = (path) => fileURLToPath(new URL(path, import.meta.url))
const root = here('..')
const page = here('api.md')
const entry = here('../src/index.ts')
const marker = '<!-- What follows is made of the docstrings by `npm run docs`. -->'

const { config } = ts.readConfigFile(here('../tsconfig.json'), ts.sys.readFile)
const { options } = ts.parseJsonConfigFileContent(config, ts.sys, root)
const program = ts.createProgram([entry], { ...options, noEmit: true })
const checker = program.getTypeChecker()
const resolved = (symbol) => (symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol)
const exported = checker
  .getExportsOfModule(checker.getSymbolAtLocation(program.getSourceFile(entry)))
  .map((symbol) => ({ name: symbol.name, symbol: resolved(symbol) }))
  .sort((a, b) => (a.name < b.name ? -1 : 1))

const missing = missingTypes()
for (const line of missing) process.stderr.write(`${line}\n`)
const [introduction] = readFileSync(page, 'utf8').split(marker)
const text = `${introduction}${marker}\n\n${sections()}`
const stale = text !== readFileSync(page, 'utf8')
if (process.argv.includes('--check')) {
  if (stale) process.stderr.write('docs/api.md is not what the docstrings say; run `npm run docs`\n')
  if (stale || missing.length > 0) process.exitCode = 1
} else {
  writeFileSync(page, text)
  if (missing.length > 0) process.exitCode = 1
}

/** Types of this project that a signature of the library names and that a user cannot import, each with who names it. */
function missingTypes() {
  const known = new Set(exported.map(({ symbol }) => symbol))
  const lines = new Map()
  for (const { name, symbol } of exported) {
    for (const declaration of symbol.declarations ?? []) {
      for (const used of typesIn(declaration)) {
        const file = used.declarations?.[0]?.getSourceFile().fileName ?? ''
        const local = used.flags & ts.SymbolFlags.TypeParameter
        if (!local && isOurs(file) && !known.has(used)) {
          lines.set(used, `${relative(root, file)}: ${used.name} is named by ${name} and not exported`)
        }
      }
    }
  }
  return [...lines.values()].sort()
}

function isOurs(file) {
  return file.startsWith(root) && !file.includes('/node_modules/')
}

/** The symbols that a declaration names in its types; what is within functions is nobody's business. */
function typesIn(declaration) {
  const found = []
  const visit = (node) => {
    if (ts.isBlock(node) || isPrivate(node) || isInternal(node)) return
    // What a constant is made of is not part of its type where it states one; values of schemas name no types.
    if (node !== declaration && ts.isExpression(node) && !ts.isExpressionWithTypeArguments(node)) return
    const name = ts.isTypeReferenceNode(node)
      ? node.typeName
      : ts.isExpressionWithTypeArguments(node)
        ? node.expression
        : null
    const symbol = name && checker.getSymbolAtLocation(name)
    if (symbol) found.push(resolved(symbol))
    ts.forEachChild(node, visit)
  }
  visit(declaration)
  return found
}

function isPrivate(node) {
  return (
    (node.name && ts.isPrivateIdentifier(node.name)) ||
    (ts.canHaveModifiers(node) &&
      ts.getModifiers(node)?.some(({ kind }) => kind === ts.SyntaxKind.PrivateKeyword))
  )
}

/** Left out of the declarations that the package has (`stripInternal`). */
function isInternal(node) {
  return ts.getJSDocTags(node).some(({ tagName }) => tagName.text === 'internal')
}

function sections() {
  const of = (wanted) => exported.filter(({ symbol }) => wanted(symbol.declarations?.[0]))
  const functions = of((node) => node && ts.isFunctionDeclaration(node))
  const types = of(
    (node) =>
      node &&
      (ts.isInterfaceDeclaration(node) || ts.isTypeAliasDeclaration(node) || ts.isClassDeclaration(node)),
  )
  const values = of((node) => node && ts.isVariableDeclaration(node))
  const ownTypes = types.filter((one) => !isContract(one))
  const contract = types.filter(isContract)
  return [
    '## Functions',
    ...functions.map(functionSection),
    '## Types',
    ...ownTypes.map(typeSection),
    '## The contract',
    'Records, findings, series, manifests and all that they are made of. Their schemas are values; the types are inferred from them.',
    table(contract),
    '## Values',
    table(values),
    '',
  ]
    .join('\n\n')
    .replace(/\n+$/, '\n')
}

function isContract({ symbol }) {
  return relative(root, symbol.declarations[0].getSourceFile().fileName).startsWith('schemas')
}

function functionSection({ name, symbol }) {
  const [declaration] = symbol.declarations
  const parameters = declaration.parameters.map(parameterText).join(', ')
  const generic = (declaration.typeParameters ?? []).map((one) => one.getText()).join(', ')
  const types = generic === '' ? '' : `<${generic}>`
  const signature = `${name}${types}(${parameters}): ${declaration.type.getText()}`
  const tags = symbol.getJsDocTags(checker)
  const lines = tags
    .filter(({ name: tag }) => tag === 'param' || tag === 'throws')
    .map(({ name: tag, text: parts }) => {
      const words = ts.displayPartsToString(parts).replaceAll('\n', ' ')
      if (tag === 'throws') return `- throws ${words}`
      const [, parameter, about] = /^(\S+) ([\s\S]*)$/.exec(words) ?? [null, words, '']
      return `- \`${parameter}\`: ${about}`
    })
  const examples = tags
    .filter(({ name: tag }) => tag === 'example')
    .map(({ text: parts }) => block(ts.displayPartsToString(parts)))
  return [
    `### ${name}`,
    block(signature),
    docOf(symbol),
    ...(lines.length > 0 ? [lines.join('\n')] : []),
    ...examples,
  ]
    .filter((part) => part !== '')
    .join('\n\n')
}

/** What is taken apart in the code is one thing to who calls: `options`. */
function parameterText({ name, type, initializer, questionToken }) {
  const named = ts.isIdentifier(name) ? name.text : 'options'
  return `${named}${initializer || questionToken ? '?' : ''}: ${type.getText()}`
}

function typeSection({ name, symbol }) {
  const [declaration] = symbol.declarations
  if (ts.isClassDeclaration(declaration))
    return [`### ${name}`, docOf(symbol), block(classText(declaration))].join('\n\n')
  const internal = (declaration.members ?? []).filter(isInternal).map((member) => member.getFullText())
  const whole = declaration.getText().replace(/^export /, '')
  const text = internal.reduce((left, member) => left.replace(member, ''), whole)
  return [`### ${name}`, docOf(symbol), block(text)].filter((part) => part !== '').join('\n\n')
}

/** What a user of a class sees: its members without their bodies. */
function classText({ name, members }) {
  const seen = members
    .filter((member) => !isPrivate(member) && !isInternal(member))
    .map((member) =>
      member.body ? member.getFullText().replace(member.body.getText(), '').trimEnd() : member.getFullText(),
    )
  return `class ${name.text} {${seen
    .join('\n')
    .replaceAll(/\n{3,}/g, '\n\n')
    .replace(/^\n+/, '\n')}\n}`
}

/** With columns as wide as the formatter of the project wants them. */
function table(of) {
  const cells = of.map(({ name, symbol }) => [
    `\`${name}\``,
    docOf(symbol).replaceAll('\n', ' ').replaceAll('|', '\\|'),
  ])
  const rows = [['name', 'what it is'], ...cells]
  const widths = [0, 1].map((column) => Math.max(...rows.map((row) => row[column].length)))
  const line = (row) => `| ${row.map((cell, column) => cell.padEnd(widths[column])).join(' | ')} |`
  const rule = `| ${widths.map((width) => '-'.repeat(width)).join(' | ')} |`
  return [line(rows[0]), rule, ...rows.slice(1).map(line)].join('\n')
}

function docOf(symbol) {
  return ts.displayPartsToString(symbol.getDocumentationComment(checker)).trim()
}

function block(code) {
  return `\`\`\`ts\n${code}\n\`\`\``
}
