import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type CouncilSite, councilSite } from '../making/council-site.js'
import { littleCouncil } from '../making/little-council.js'
import { yjs } from '../making/run-yjs.js'

let site: CouncilSite
beforeEach(async () => {
  site = await councilSite(littleCouncil())
})
afterEach(() => site.close())

/** As fast as the option allows: these tests wait for real. */
const meetings = (...words: string[]) => yjs('meetings', site.url, '--rate', '10', ...words)

describe('yjs meetings', () => {
  it('lists meetings and papers for a reader, with what to run next', async () => {
    const { code, out, err } = await meetings('--committee', '9', '--to', '2019-02-28')
    expect({ code, err }).toEqual({ code: 0, err: '' })
    expect(out.replaceAll(site.url, 'SITE/').split('\n')).toEqual([
      'Children and Young People Scrutiny Panel',
      '  2018-11-08 17:30  Agenda, Minutes',
      expect.stringMatching(/^ {4}agenda {3}Agenda frontsheet {2}SITE\/documents\/g51\/\S+$/),
      expect.stringMatching(/^ {4}pack {5}Public reports pack {2}SITE\/documents\/g51\/\S+$/),
      expect.stringMatching(/^ {4}minutes {2}Printed minutes {2}SITE\/documents\/g51\/\S+$/),
      '    item 2   Fostering adoption annual report  SITE/documents/s701/Fostering%20adoption%20annual%20report.pdf',
      '    item 2   Appendix 1 - Carers approved  SITE/documents/s702/Appendix%201%20-%20Carers%20approved.pdf',
      '  2019-02-14 17:30  cancelled',
      '',
      '2 meetings · 5 papers',
      expect.stringMatching(/^next: yjs extract 'SITE\/documents\/g51\/\S+' {4}to read one of them$/),
      '',
    ])
  })

  it('gives the same JSON through both doors', async () => {
    const [service, pages] = [
      await meetings('--committee', '9', '-f', 'json', '--door', 'web-service'),
      await meetings('--committee', '9', '-f', 'json', '--door', 'pages'),
    ]
    expect(service.out).toBe(pages.out)
    expect(JSON.parse(service.out)).toHaveLength(4)
  })

  it('gives one CSV row a paper, and one for a meeting without', async () => {
    const { out } = await meetings(
      '--committee',
      'Cabinet',
      '--committee',
      '9',
      '-f',
      'csv',
      '--sizes',
      '--to',
      '2019-02-28',
    )
    // Cabinet met later; only the panel's papers are of these days.
    const rows = out
      .trimEnd()
      .split('\r\n')
      .map((line) => line.split(','))
    expect(rows[0]?.slice(0, 8)).toEqual([
      'committee',
      'committee_id',
      'date',
      'time',
      'meeting_id',
      'cancelled',
      'published',
      'kind',
    ])
    expect(rows.slice(1).map((row) => [row[2], row[7], Number(row[11]) > 1000])).toEqual([
      ['2018-11-08', 'agenda', true],
      ['2018-11-08', 'pack', true],
      ['2018-11-08', 'minutes', true],
      ['2018-11-08', 'part', true],
      ['2018-11-08', 'part', true],
      ['2019-02-14', '', false],
    ])
  })

  it('lists the rest, says what is missing and exits with 1', async () => {
    site.misbehave('/mgWebService.asmx/GetMeeting', { kind: 'status', status: 404 })
    site.misbehave('/ieListDocuments.aspx?CId=9&MId=53&Ver=4', { kind: 'status', status: 403 })
    const { code, out, err } = await meetings('--committee', '9', '--to', '2020')
    expect(code).toBe(1)
    expect(err.trimEnd().split('\n')).toEqual([
      expect.stringContaining('MId=53&Ver=4: the server answered 403'),
    ])
    expect(out).toContain('papers not listed: the server answered 403')
    expect(out).toContain('3 meetings · 5 papers · papers of 1 meeting not listed')
  })

  it.each([
    [['--committee', 'Parish'], 'the site lists no committee "Parish"'],
    [['--from', 'yesterday'], '"yesterday" is neither a year nor a day; write 2017 or 2017-04-01'],
    [['--rate', '50'], 'It must be at most 10'],
    [['--rate', '0'], 'It must be a number above 0'],
    [['--allow-host', 'https://council.example/'], 'Write a host like'],
    [['--door', 'back'], 'Allowed choices are auto, web-service, pages'],
    [['-f', 'xml'], 'Allowed choices are text, json, csv'],
  ])('%j is one clear line and exit code 2', async (words, line) => {
    const { code, out, err } = await meetings(...words)
    expect({ code, out }).toEqual({ code: 2, out: '' })
    expect(err).toContain(line)
    expect(err.trimEnd().split('\n')).toHaveLength(1)
  })

  it('takes no word for an address that is none', async () => {
    const { code, err } = await yjs('meetings', 'council')
    expect({ code, err }).toEqual({
      code: 2,
      err: 'yjs: council is no web address; write it whole, with https://\n',
    })
  })

  it('lets no title steer the terminal', async () => {
    const evil = await councilSite(({ pathname }) =>
      pathname === '/mgListCommittees.aspx'
        ? { type: 'text/html', body: '<a href="mgCommitteeDetails.aspx?ID=1">Pa\u001b[31mnel\u202e</a>' }
        : undefined,
    )
    const { err } = await yjs('meetings', evil.url, '--rate', '10', '--committee', 'Pa 31m nel x')
    const listed = await yjs('meetings', evil.url, '--rate', '10')
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what must not be there
    for (const text of [err, listed.err, listed.out]) expect(text).not.toMatch(/[\u001b\u202e]/u)
    await evil.close()
  })
})

describe('yjs extract, given a web address', () => {
  it('reads the paper, keeps its address and says it again in the next command', async () => {
    const url = `${site.url}documents/s720/Children%20in%20care.pdf`
    const { code, out } = await yjs('extract', url, '--rate', '10')
    expect(code).toBe(0)
    expect(out.replace(/ \\\n +/g, ' ')).toContain(`next: yjs extract ${url} --rate 10 -o out`)
    const { out: json } = await yjs('extract', url, '-f', 'json', '--rate', '10')
    const { records } = JSON.parse(json) as { records: { source: { url: string; file: string } }[] }
    expect(records[0]?.source.url).toBe(url)
    expect(records[0]?.source.file).toMatch(/^127\.0\.0\.1-\d+\/Children-in-care-[0-9a-f]{12}\.pdf$/)
  })

  it('says what the server said of one that is not there', async () => {
    const url = `${site.url}documents/s1/x.pdf`
    const { code, err } = await yjs('extract', url, '--rate', '10')
    expect({ code, err }).toEqual({
      code: 2,
      err: `yjs: ${url}: the server answered 404: there is nothing at this address; check the address\n`,
    })
  })

  it('reads tables of it too', async () => {
    const url = `${site.url}documents/s720/Children%20in%20care.pdf`
    expect((await yjs('tables', url, '--rate', '10', '-f', 'csv')).code).toBe(0)
  })
})
