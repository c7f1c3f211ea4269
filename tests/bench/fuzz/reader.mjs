// The child of the fuzzer: does with one input after another what the commands do, and answers what it came to. Its
// parent ends it when it takes too long. It reads the program as it is built.
import { readFileSync } from 'node:fs'
import { basename } from 'node:path'

const built = (path) => import(new URL(`../../../dist/src/${path}.js`, import.meta.url).href)
const [
  process_,
  catalogues,
  sources,
  checks,
  texts,
  rules,
  reports,
  styles,
  tables,
  csv,
  json,
  summary,
  csvOut,
  jsonOut,
  ids,
  tidy,
] = await Promise.all(
  [
    'pipeline/process-paper',
    'sources/built-in-catalogue',
    'sources/paper-source',
    'checks/check-papers',
    'checks/checks',
    'output/reports/run-rules',
    'output/reports/reporters',
    'output/style',
    'output/tables-text',
    'output/tables-csv',
    'output/tables-json',
    'output/paper-summary',
    'output/records-csv',
    'output/extract-formats',
    'output/short-id',
    'output/tidy-csv',
  ].map(built),
)
const [feeds, answers, markup, lists, meetingLists, agendas, saved, faults, series] = await Promise.all(
  [
    'sources/moderngov/read-service',
    'sources/moderngov/service-answer',
    'readers/html/page-markup',
    'readers/html/moderngov-committees',
    'readers/html/moderngov-meetings',
    'readers/html/moderngov-agenda',
    'sources/read-records',
    'sources/catalogue-faults',
    'series/build-series',
  ].map(built),
)
const catalogue = await catalogues.builtInCatalogue()
const style = styles.plainStyle

process.on('message', async ({ path, kind }) => {
  try {
    process.send({ answer: 'done', entry: await doneWith(readFileSync(path), kind, basename(path)) })
  } catch (error) {
    process.send({ answer: 'threw', reason: error instanceof Error ? error.stack : String(error) })
  }
})
process.send({ answer: 'ready' })

async function doneWith(bytes, kind, name) {
  if (kind === 'xml') readFeed(bytes.toString('utf8'))
  if (kind === 'json') readSaved(bytes.toString('utf8'))
  const source = sources.paperOfBytes(name, bytes)
  const loaded = await process_.loadPaper(source)
  const result = loaded.ok
    ? await process_.processLoaded(loaded, catalogue, { unlisted: true })
    : loaded.result
  if (result.failure?.bug) throw result.failure.bug
  show(result)
  if (kind === 'html') readLists(bytes.toString('utf8'))
  return { ...result.entry, given: result.records.length, printed: result.tokens.length }
}

/** Every format that a paper's words end in. */
function show({ entry, records, tokens, document }) {
  const { file, paper, outcome, message } = entry
  const { coverage, papers, findings } = checks.checkPapers(
    [{ file, paper, outcome, message, records, tokens, document }],
    catalogue,
  )
  const validation = { tool: { name: 'council-figures', version: '0' }, coverage, papers, findings }
  const context = {
    rules: { ...rules.runRules, ...texts.checkTexts },
    failOn: 'error',
    maxFindings: 0,
    style,
    width: 80,
  }
  for (const report of Object.values(reports.reporters)) report(validation, context)
  const typed = ids.shortIds(records.map(({ id }) => id))
  for (const all of [true, false])
    summary.paperSummary(entry, records, {
      catalogue,
      style,
      width: 80,
      figures: true,
      all,
      ids: typed,
      findings,
    })
  csvOut.recordsCsv(records, catalogue)
  JSON.parse(jsonOut.jsonFormat(records, [entry]))
  tidy.tidyCsv(series.buildSeries(records), catalogue)
  const found = (document?.blocks ?? []).flatMap((block) => (block.kind === 'table' ? [block.table] : []))
  tables.tablesText(found, style, 80)
  for (const table of found) csv.tableCsv(table)
  JSON.parse(json.tablesJson(found, file))
}

function readFeed(text) {
  const answer = answers.serviceAnswer(text)
  if (answer === null) return
  feeds.committeesIn(answer)
  feeds.meetingsIn(answer)
  feeds.papersIn(answer, new URL('https://council.example/'))
}

function readLists(text) {
  const page = markup.loadPage(text)
  lists.readModernGovCommittees(page)
  meetingLists.readModernGovMeetings(page, 'https://council.example/')
  agendas.readModernGovAgenda(page, 'https://council.example/')
}

function readSaved(text) {
  const reading = saved.recordsOfText(text)
  if (reading.ok) series.buildSeries(reading.records)
  try {
    faults.checkCatalogueFile(JSON.parse(text), catalogue)
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error
  }
}
