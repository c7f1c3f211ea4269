import { describe, expect, it } from 'vitest'
import { serviceAnswer } from '../../../src/sources/moderngov/service-answer.js'

const texts = (xml: string, name: string) =>
  serviceAnswer(xml)
    ?.all(name)
    .map((element) => element.text('title'))

describe('serviceAnswer', () => {
  it.each([
    ['<list><doc><title> One  two </title></doc><doc><title>Three</title></doc></list>'],
    [
      '\ufeff<?xml version="1.0"?>\n<LIST xmlns:a="b"><a:Doc><a:Title>One two</a:Title></a:Doc><doc><x><title>Three</title></x></doc></LIST>',
    ],
    [
      '<string>&lt;list&gt;&lt;doc&gt;&lt;title&gt;One two&lt;/title&gt;&lt;/doc&gt;&lt;doc&gt;&lt;title&gt;Three&lt;/title&gt;&lt;/doc&gt;&lt;/list&gt;</string>',
    ],
    ['<list><doc><title><![CDATA[One two]]></title></doc><doc><title>Three</title></doc></list>'],
    [
      '<list><somehtmlbody><doc><title>No</title></doc><!-- </somehtmlbody><doc><title>One two</title></doc><doc><title>Three</title></doc></list>',
    ],
  ])('reads %s', (xml) => expect(texts(xml, 'doc')).toEqual(['One two', 'Three']))

  it('takes elements inside raw HTML for none of its own', () => {
    const xml =
      '<list><minuteshtml><doc><title>No</title></doc></minuteshtml><HtmlText><doc><title>Yes</title></doc></HtmlText></list>'
    expect(texts(xml, 'doc')).toEqual(['Yes'])
  })

  it.each([
    '',
    'no XML',
    '<!DOCTYPE html><html></html>',
    '<html><doc><title>x</title></doc></html>',
    '{"a":1}',
  ])('takes %j for no answer', (text) => expect(serviceAnswer(text)).toBeNull())

  it('expands no entities of the document’s own, and reads no files', () => {
    const bomb = `<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "lol"><!ENTITY b "&a;&a;"><!ENTITY f SYSTEM "file:///etc/hostname">]>
<list><doc><title>&b;&f;</title></doc></list>`
    expect(texts(bomb, 'doc')).toEqual(['&b;&f;'])
  })

  it('bears elements that nest as deeply as the limit of pages lets them', () => {
    expect(texts(`<list>${'<a>'.repeat(9000)}<doc><title>x</title></doc>`, 'doc')).toEqual(['x'])
  })
})
