import { describe, expect, it } from 'vitest'
import { isSiteAddress, siteAddress } from '../../../src/sources/moderngov/site-address.js'

describe('siteAddress', () => {
  it.each<[string, string, number | null, number | null]>([
    ['https://council.example', 'https://council.example/', null, null],
    ['https://council.example/moderngov', 'https://council.example/moderngov/', null, null],
    ['https://council.example/moderngov/?x=1#y', 'https://council.example/moderngov/', null, null],
    ['https://council.example/mg/ieDocHome.aspx?bcr=1', 'https://council.example/mg/', null, null],
    ['https://council.example/index.html', 'https://council.example/', null, null],
    ['https://council.example/ieListMeetings.aspx?CommitteeId=600', 'https://council.example/', 600, null],
    ['https://council.example/ielistmeetings.aspx?cid=600&Year=0', 'https://council.example/', 600, null],
    ['https://council.example/mgCommitteeDetails.aspx?ID=600', 'https://council.example/', 600, null],
    ['https://council.example/ieListDocuments.aspx?CId=6&MId=71&Ver=4', 'https://council.example/', 6, 71],
    ['https://council.example/mgWebService.asmx/GetCommittees', 'https://council.example/', null, null],
    ['https://council.example/mgMemberIndex.aspx?CId=x', 'https://council.example/', null, null],
  ])('of %s is the folder %s', (text, base, committeeId, meetingId) => {
    const address = siteAddress(text)
    expect(address.ok && { ...address.value, base: address.value.base.href }).toEqual({
      base,
      committeeId,
      meetingId,
    })
  })

  it.each(['council', 'ftp://council.example/', 'https://me:secret@council.example/'])(
    'of %s is none',
    (text) => expect(siteAddress(text).ok).toBe(false),
  )
})

describe('isSiteAddress', () => {
  it.each([
    'https://council.example/',
    'https://council.example/moderngov',
    'https://council.example/mg/ieListMeetings.aspx?CId=6',
    'https://council.example/mgWebService.asmx/GetCommittees',
  ])('takes %s for a site', (url) => expect(isSiteAddress(new URL(url))).toBe(true))

  it.each(['https://council.example/documents/s1/Report.pdf', 'https://council.example/report.html?x=/'])(
    'takes %s for a paper',
    (url) => expect(isSiteAddress(new URL(url))).toBe(false),
  )
})
