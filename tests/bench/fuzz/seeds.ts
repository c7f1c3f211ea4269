import { readFileSync } from 'node:fs'
import { inflateSync } from 'node:zlib'
import { meetings } from '../../making/little-council.js'
import { agendaPage, committeesPage, meetingsPage } from '../../making/little-council-pages.js'
import { committeesXml, meetingsXml, meetingXml } from '../../making/little-council-service.js'
import { line, rawPdf } from '../../making/raw-pdf.js'
import { recordWith } from '../../making/record.js'

export type Kind = 'pdf' | 'html' | 'xml' | 'json'

/** A sound input, of which mutations make unsound ones. */
export interface Seed {
  readonly name: string
  readonly kind: Kind
  readonly bytes: Uint8Array
}

/** Our own papers, PDFs also with their streams open to mutation, small pages and answers made by code, saved records. */
export function fuzzSeeds(): Seed[] {
  const pdfs = ['youth-justice-report', 'arithmetic-report', 'performance-slides', 'scrutiny-pack', 'scan']
  const files = pdfs.map((name): Seed => ({ name, kind: 'pdf', bytes: readFileSync(`fixtures/${name}.pdf`) }))
  const open = files.map((seed) => ({ ...seed, name: `${seed.name} (open)`, bytes: opened(seed.bytes) }))
  const texts: (readonly [string, Kind, string])[] = [
    ['agenda', 'html', readFileSync('fixtures/agenda.html', 'utf8')],
    ['fostering-summary', 'html', readFileSync('fixtures/fostering-summary.html', 'utf8')],
    ['table', 'html', tablePage],
    ['committees page', 'html', committeesPage()],
    ['meetings page', 'html', meetingsPage(meetings[0]?.committee ?? 0, 0, 5)],
    ...meetings.slice(0, 2).map((meeting) => ['agenda page', 'html', agendaPage(meeting)] as const),
    ['committees', 'xml', committeesXml()],
    ['meetings', 'xml', meetingsXml(meetings[0]?.committee ?? 0)],
    ...meetings.slice(0, 2).map((one) => ['meeting', 'xml', meetingXml(one, 'https://c.example')] as const),
    ['records', 'json', JSON.stringify([recordWith(), recordWith({ id: 'b' })])],
  ]
  return [
    ...files,
    ...open,
    { name: 'raw page', kind: 'pdf', bytes: rawPage },
    { name: 'raw page', kind: 'pdf', bytes: rawForm },
    ...texts.map(([name, kind, text]) => ({ name, kind, bytes: Buffer.from(text) })),
  ]
}

/** The same PDF with its streams inflated and without its table of places, so that whatever is changed is met. */
function opened(bytes: Uint8Array): Uint8Array {
  const text = Buffer.from(bytes).toString('latin1')
  const open = text.replace(
    /\/Filter \/FlateDecode\n(\/Length )\d+([\s\S]*?stream\r?\n)([\s\S]*?)(\r?\nendstream)/g,
    (whole, length: string, head: string, packed: string, end: string) => {
      try {
        const content = inflateSync(Buffer.from(packed, 'latin1')).toString('latin1')
        return `${length}${content.length}${head}${content}${end}`
      } catch {
        return whole
      }
    },
  )
  return Buffer.from(open.replace(/\nxref\n[\s\S]*?trailer/, '\ntrailer'), 'latin1')
}

const rawPage = rawPdf(
  [
    line('Custody rate 0.19 per 1,000 in 2023/24', 260),
    line('There were 52 first-time entrants, of whom 7 were girls.', 240),
    '0.5 w 30 100 m 330 100 l S 30 120 200 30 re f q 1 0 0 1 10 10 cm Q\n',
    'BT /F1 9 Tf 1 0 0 1 30 180 Tm [(2022/23) -2000 (2023/24)] TJ 0 -14 Td (61) Tj 120 0 Td (52) Tj ET\n',
    '/OC /L BDC q 0 1 -1 0 200 50 cm BT /F1 8 Tf (Agenda Item 7) Tj ET Q EMC\n',
  ].join(''),
  { resources: '/Properties << /L 6 0 R >>', objects: ['<< /Type /OCG /Name (L) >>'] },
)

const rawForm = rawPdf(`${line('Number of children in care: 440', 200)}/X Do\n`, {
  catalog: '/AcroForm << /Fields [7 0 R] /NeedAppearances true >>',
  resources: '/XObject << /X 6 0 R >>',
  objects: [
    '<< /Type /XObject /Subtype /Form /BBox [0 0 100 100] /Resources << /XObject << /X 6 0 R >> >> /Length 29 >>\nstream\nBT /F1 9 Tf (81%) Tj ET /X Do\nendstream',
    '<< /Type /Annot /Subtype /Widget /FT /Tx /T (a) /V (52) /Rect [30 30 90 50] >>',
  ],
})

const tablePage = `<!doctype html><html><head><meta charset="utf-8"><title>Children in care 2023/24</title></head><body>
<h1>Children’s services: performance</h1><h2>Derby, 31 March 2024</h2>
<table><caption>Children looked after</caption><thead><tr><th></th><th colspan="2">Boys</th><th rowspan="2">All</th></tr>
<tr><th></th><th>2022/23</th><th>2023/24</th></tr></thead>
<tr><th>Children in care</th><td>240</td><td>1,252</td><td>492</td></tr>
<tr><th>Rate per 10,000</th><td>71.2</td><td>&lt;5</td><td>(8.5%)</td></tr></table>
<p>The number rose from 440 to 462, an increase of 5%. Of these 176 were girls; a third were in foster care.</p>
<ul><li>First-time entrants: 52 (2022/23: 61)<li>£1.2m was spent</ul><pre>a\tb\n1\t2</pre><svg><text>7</text></svg></body></html>`
