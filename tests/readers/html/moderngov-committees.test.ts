import { expect, it } from 'vitest'
import { readModernGovCommittees } from '../../../src/readers/html/moderngov-committees.js'
import { loadPage } from '../../../src/readers/html/page-markup.js'

const read = (html: string) => readModernGovCommittees(loadPage(html))
const link = (href: string, title: string) => `<a href="${href}">${title}</a>`

it.each([
  'mgCommitteeDetails.aspx?ID=9',
  'https://northtown.example/mg/mgCommitteeDetails.aspx?J=1&amp;ID=9',
  'ieListMeetings.aspx?CommitteeId=9',
  'IELISTMEETINGS.ASPX?XXR=0&amp;cid=9',
])('knows a committee by the link %s', (href) => {
  expect(read(link(href, ' Youth\n Panel '))).toEqual([{ id: 9, title: 'Youth Panel' }])
})

it.each([
  ['a page that is no committee’s', link('mgMemberIndex.aspx?ID=9', 'Members')],
  ['a link without a title', link('mgCommitteeDetails.aspx?ID=9', '<img alt="x">')],
  ['a link without a number', link('mgCommitteeDetails.aspx?ID=all', 'Youth Panel')],
  ['the breadcrumb', `<nav>${link('mgCommitteeDetails.aspx?ID=9', 'Youth Panel')}</nav>`],
  ['a link of absurd length', link(`mgCommitteeDetails.aspx?${'a'.repeat(600)}&amp;ID=9`, 'Youth Panel')],
])('passes over %s', (_, html) => {
  expect(read(html)).toEqual([])
})

it('gives each committee once, in the page’s order, by the first link that names it', () => {
  const page = [
    link('mgCommitteeDetails.aspx?ID=9', 'Youth Panel'),
    link('mgCommitteeDetails.aspx?ID=3', 'Cabinet'),
    link('ieListMeetings.aspx?CId=9', 'Its meetings'),
  ].join('')
  expect(read(page)).toEqual([
    { id: 9, title: 'Youth Panel' },
    { id: 3, title: 'Cabinet' },
  ])
})
