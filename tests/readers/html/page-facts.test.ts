import { describe, expect, it } from 'vitest'
import { meetingIn, pageFacts } from '../../../src/readers/html/page-facts.js'
import { loadPage } from '../../../src/readers/html/page-markup.js'

const factsOf = (html: string) => pageFacts(loadPage(html))

it.each<[string, string | null, string?]>([
  ['Youth Panel - Monday, 3rd June, 2024 5.30 pm', 'Youth Panel', '2024-06-03'],
  ['Agenda for Youth Panel on Monday, 3rd June, 2024', 'Youth Panel', '2024-06-03'],
  ['Agenda and minutes of Cabinet, 21 March 2024', 'Cabinet', '2024-03-21'],
  ['Youth custody - Monday, 3rd June, 2024', null],
  ['Youth Panel', null],
  ['Monday, 3rd June, 2024', null],
])('reads body and day of a meeting from %j', (heading, committee, day) => {
  expect(meetingIn(heading)).toEqual(committee === null ? null : { committee, day })
})

describe('the day of publication', () => {
  it.each([
    ['<meta property="article:published_time" content="2024-06-05T23:30:00Z">', '2024-06-05'],
    ['<meta name="DC.DATE.ISSUED" content="5 June 2024">', '2024-06-05'],
    ['<meta itemprop="datePublished" content="2024-06-05">', '2024-06-05'],
    ['<time pubdate datetime="2024-06-05">last week</time>', '2024-06-05'],
    ['<time itemprop="datePublished">5 June 2024</time>', '2024-06-05'],
    ['<time datetime="2024-06-05">the meeting</time>', null],
    ['<meta name="reviewed" content="1 May 2023"><meta name="date" content="2024-06-05">', '2024-06-05'],
    ['<meta name="date" content="soon">', null],
  ])('is what the page marks as such: %s', (html, day) => {
    expect(factsOf(html).published).toBe(day)
  })

  it('is told from the day that the text is about', () => {
    const facts = factsOf(
      '<main><time pubdate datetime="2024-06-05"></time><time datetime="2024-06-03">Monday</time></main>',
    )
    expect(facts).toMatchObject({ published: '2024-06-05', meetingDate: '2024-06-03' })
  })
})

it.each([
  ['<title>Custody | Northtown</title><h1>Custody in the city</h1>', 'Custody in the city'],
  ['<title> Custody\n in the city </title>', 'Custody in the city'],
  ['<meta property="og:title" content="Custody in the city">', 'Custody in the city'],
  ['<h1></h1>', null],
])('is called by its heading, else by its head: %s', (html, title) => {
  expect(factsOf(html).title).toBe(title)
})

it.each([
  ['<header><img alt="Northtown City Council"></header>', 'Northtown City Council'],
  ['<meta property="og:site_name" content="Northtown City Council">', 'Northtown City Council'],
  ['<title>Custody | Northtown Trust</title>', 'Northtown Trust'],
  ['<a href="https://democracy.northtown.gov.uk/x">Home</a>', 'Northtown Council'],
  ['<a href="https://www.gov.uk/x">Home</a>', ''],
  ['<a href="https://assets.publishing.service.gov.uk/x">Home</a>', ''],
  ['<a href="https://northtown.example/gov.uk">Home</a>', ''],
])('names its publisher: %s', (html, publisher) => {
  expect(factsOf(html).publisherText).toBe(publisher)
})
