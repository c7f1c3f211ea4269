import { describe, expect, it } from 'vitest'
import { readHtml } from '../../../src/readers/html/read-html.js'

const page = `<!DOCTYPE html><html lang="en"><head>
<title>Agenda for Families Scrutiny Board on Tuesday, 4th June, 2024, 2.00 pm</title></head><body>
<div class="mgContent"><h1>Agenda</h1><h2 class="mgSubTitleTxt">Families Scrutiny Board - Tuesday, 4th June, 2024 2.00 pm</h2>
<ul class="mgActionList"><li><a href="documents/g77/Public%20pack.pdf?T=10">Agenda pack <span class="mgFileSize">PDF 2 MB</span></a></li></ul>
<table class="mgItemTable"><tbody>
<tr><td class="mgItemNumberCell"><p>1.</p></td><td><p class="mgAiTitleTxt">Apologies</p></td></tr>
<tr><td class="mgItemNumberCell"><p>5.</p></td><td><p class="mgAiTitleTxt">Youth justice plan</p>
<ul class="mgBulletList"><li><a href="documents/s91/Plan.pdf">Youth justice plan <span class="mgFileSize">PDF 410 KB</span></a></li>
<li><a href="documents/s92/Annex.pdf">Annex: figures <span class="mgFileSize">PDF 88 KB</span></a></li>
<li><a href="mgMemberIndex.aspx">Councillors</a></li></ul></td></tr>
</tbody></table></div></body></html>`

const url = 'https://democracy.example.gov.uk/ieListDocuments.aspx?CId=1&MId=77'

describe('an agenda page', () => {
  it('links to the papers of its items, their addresses whole and their sizes left out', () => {
    const { links } = readHtml(page, { url })
    expect(links.filter(({ item }) => item !== null)).toEqual([
      {
        title: 'Youth justice plan',
        url: 'https://democracy.example.gov.uk/documents/s91/Plan.pdf',
        item: '5',
      },
      { title: 'Annex: figures', url: 'https://democracy.example.gov.uk/documents/s92/Annex.pdf', item: '5' },
    ])
  })

  it('links to no page of the site', () => {
    expect(
      readHtml(page, { url })
        .links.map((link) => link.url)
        .filter((to) => to.includes('Member')),
    ).toEqual([])
  })

  it('states committee and day', () => {
    expect(readHtml(page, { url })).toMatchObject({
      committee: 'Families Scrutiny Board',
      meetingDate: '2024-06-04',
    })
  })

  it('is read without its address as well', () => {
    const { links } = readHtml(page)
    expect(links.map(({ url: to }) => to)).toContain('documents/s91/Plan.pdf')
  })

  it('counts no page twice that is linked twice', () => {
    const twice = page.replace(
      'Councillors</a>',
      'Councillors</a> <a href="documents/s92/Annex.pdf">Annex: figures</a>',
    )
    const { links } = readHtml(twice, { url })
    expect(links.filter((link) => link.url.endsWith('Annex.pdf'))).toHaveLength(1)
  })

  it('has the titles of its items among its text', () => {
    const texts = readHtml(page, { url }).blocks.flatMap((block) => ('text' in block ? [block.text] : []))
    expect(texts.join('\n')).toMatch(/Apologies[\s\S]*Youth justice plan/)
  })
})
