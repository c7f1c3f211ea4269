import { describe, expect, it } from 'vitest'
import { statusFailure } from '../../../src/sources/http/fetch-failure.js'
import { chosenCommittees } from '../../../src/sources/moderngov/choose-committees.js'
import type { SiteDoor } from '../../../src/sources/moderngov/site-model.js'
import { NO_MODERNGOV } from '../../../src/sources/moderngov/site-page.js'

const committees = [
  { id: 30, title: 'Harbour & Quays Panel', expired: false },
  { id: 7, title: 'Children’s Panel', expired: false },
  { id: 9, title: 'Old Bridges Board', expired: true },
]

/** The ids that are chosen of these committees, or why none are; and whether the site was asked. */
async function chosen(wanted: readonly string[], committeeId: number | null = null, status = 200) {
  let asked = false
  const unexpected = () => Promise.reject(new Error('is not asked'))
  const door: SiteDoor = {
    committees: async () => {
      asked = true
      return status === 200 ? { ok: true, value: committees } : { ok: false, failure: statusFailure(status) }
    },
    meetings: unexpected,
    papers: unexpected,
  }
  const site = { base: new URL('https://council.example/'), committeeId, meetingId: null }
  const result = await chosenCommittees(door, site, wanted)
  return { asked, ...(result.ok ? { ids: result.value.map(({ id }) => id) } : { failure: result.failure }) }
}

describe('chosenCommittees', () => {
  it.each([
    ['all that meet at present, by number', [], null, [7, 30], true],
    ['the one whose page was named', [], 12, [12], false],
    ['numbers, each once, without a list', ['30', '7', '30'], 12, [7, 30], false],
    ['a title, however it is spelt', ['harbour and  QUAYS panel'], null, [30], true],
    ['a title without its apostrophe', ["Children's panel"], null, [7], true],
    ['a former committee that is named', ['Old Bridges Board'], null, [9], true],
    ['a title and a number that no list has', ['childrens panel', '99'], null, [7, 99], true],
  ])('takes %s', async (_, wanted, named, ids, asked) => {
    expect(await chosen(wanted, named)).toEqual({ ids, asked })
  })

  it('says of a title that is not there which ones are near it', async () => {
    expect(await chosen(['Quays Board'])).toMatchObject({
      failure: {
        message: 'the site lists no committee "Quays Board"',
        hint: 'there is "Harbour & Quays Panel", "Old Bridges Board"',
      },
    })
    expect(await chosen(['Allotments'])).toMatchObject({
      failure: { hint: expect.stringContaining('yjs meetings') },
    })
  })

  it('says where to look when the site has no such page', async () => {
    expect(await chosen([], null, 404)).toMatchObject({ failure: { status: 404, hint: NO_MODERNGOV } })
    expect(await chosen([], null, 403)).toMatchObject({ failure: statusFailure(403) })
  })
})
