import { expect, it } from 'vitest'
import { loadPage } from '../../../src/readers/html/page-markup.js'
import { ownParts } from '../../../src/readers/html/page-tree.js'

it('the parts of a table are its own, in their order, without those of tables within', () => {
  const $ = loadPage(
    '<table><caption>a</caption><tr><th>b</th><td><table><tr><td>c</td></tr></table></td></tr><tr><td>d</td></tr></table>',
  )
  const [table] = $('table').toArray()
  const own = table ? ownParts(table, ['caption', 'th', 'td']) : []
  expect(own.map(({ name }) => name)).toEqual(['caption', 'th', 'td', 'td'])
  expect($(own[3]).text()).toBe('d')
})
