import { expect, it } from 'vitest'
import { viewName } from '../../src/cli/view-name.js'

it.each([
  [['papers/pack.pdf'], 'pack.view.html'],
  [['a.pdf', 'b.pdf'], 'papers.view.html'],
  [['-'], 'papers.view.html'],
  [["Children's report.pdf"], "Children's report.view.html"],
  [['Needs, gaps & plans – 2024.pdf'], 'Needs, gaps & plans – 2024.view.html'],
  [['Cyngor Môn.html'], 'Cyngor Môn.view.html'],
  [['/'], 'papers-e3b0c4.view.html'],
  [['/tmp/papers/'], 'papers.view.html'],
  [['https://a.example/documents/s1/Needs%20%26%20gaps.pdf?T=10'], 'Needs & gaps.view.html'],
  [['.hidden.pdf'], expect.stringMatching(/^hidden-\w{6}\.view\.html$/)],
  [['-o.pdf'], expect.stringMatching(/^o-\w{6}\.view\.html$/)],
  [['a:b?.pdf'], expect.stringMatching(/^a-b--\w{6}\.view\.html$/)],
  [[`${'x'.repeat(300)}.pdf`], expect.stringMatching(/^x{60}-\w{6}\.view\.html$/)],
])('%j is viewed in %s', (named, name) => {
  expect(viewName(named)).toEqual(name)
})

it('gives every paper a name of its own', () => {
  const papers = ['a:b.pdf', 'a?b.pdf', 'a-b.pdf', '.a.pdf', 'a.pdf', '..a.pdf']
  expect(new Set(papers.map((paper) => viewName([paper]))).size).toBe(papers.length)
})

it('of a folder is that of the folder, and is never hidden', () => {
  for (const name of ['.', './', '..']) expect(viewName([name])).toMatch(/^[^.].*\.view\.html$/)
})
