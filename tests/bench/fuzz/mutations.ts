import { between } from '../../checks/mutation/seeded.js'
import type { Kind, Seed } from './seeds.js'

/** A change that makes another text of bytes; texts are Latin-1, a letter a byte. */
type Mutation = (text: string, random: () => number, kind: Kind) => string

/** Inputs stay below this, so that their size is not what they are about. */
const LARGEST = 400_000

/** An input of some mutations of a seed, now and then with the end of another one; the same for the same random numbers. */
export function mutated(seeds: readonly Seed[], random: () => number): Seed {
  const seed = pick(seeds, random)
  let text = Buffer.from(seed.bytes).toString('latin1')
  if (random() < 0.05) text = spliced(text, Buffer.from(pick(seeds, random).bytes).toString('latin1'), random)
  const names: string[] = []
  for (let left = between(random, 1, 4); left > 0; left--) {
    const [name, mutation] = pick(mutations, random)
    text = mutation(text, random, seed.kind).slice(0, LARGEST)
    names.push(name)
  }
  return { ...seed, name: `${seed.name}: ${names.join(', ')}`, bytes: Buffer.from(text, 'latin1') }
}

const mutations: readonly (readonly [string, Mutation])[] = [
  ['bits turned', turnedBits],
  ['cut off', (text, random) => text.slice(0, between(random, 0, text.length))],
  ['parts swapped', swapped],
  ['a part gone', (text, random) => replaced(text, random, () => '')],
  [
    'a part again and again',
    (text, random) => replaced(text, random, (part) => part.repeat(between(random, 2, 400))),
  ],
  ['numbers absurd', absurdNumbers],
  ['words of an adversary', hostileWords],
]

function turnedBits(text: string, random: () => number): string {
  const bytes = Buffer.from(text, 'latin1')
  for (let left = between(random, 1, 24); left > 0 && bytes.length > 0; left--) {
    const at = between(random, 0, bytes.length - 1)
    bytes[at] = (bytes[at] ?? 0) ^ (1 << between(random, 0, 7))
  }
  return bytes.toString('latin1')
}

/** Two objects of a PDF change places, two elements of a page, two members of JSON. */
function swapped(text: string, random: () => number, kind: Kind): string {
  const boundary = { pdf: /(?<=endobj)\s/, html: /(?=<)/, xml: /(?=<)/, json: /(?<=[,{[])/ }[kind]
  const parts = text.split(boundary)
  const [a, b] = [between(random, 0, parts.length - 1), between(random, 0, parts.length - 1)]
  ;[parts[a], parts[b]] = [parts[b] ?? '', parts[a] ?? '']
  return parts.join(kind === 'pdf' ? '\n' : '')
}

function replaced(text: string, random: () => number, to: (part: string) => string): string {
  const from = between(random, 0, text.length)
  const until = Math.min(text.length, from + between(random, 1, 300))
  return text.slice(0, from) + to(text.slice(from, until)) + text.slice(until)
}

function spliced(text: string, other: string, random: () => number): string {
  return text.slice(0, between(random, 0, text.length)) + other.slice(between(random, 0, other.length))
}

const absurd = [
  '0',
  '-1',
  '-0',
  '0.00000001',
  '1e308',
  '-1e9',
  '2147483648',
  '4294967295',
  '99999999999999999999',
]

/** One to a tenth of the numbers, by one that nothing is measured in. */
function absurdNumbers(text: string, random: () => number): string {
  const share = random() < 0.5 ? 0.02 : 0.1
  const one = pick(absurd, random)
  return text.replace(/-?\d+(?:\.\d+)?/g, (number) => {
    if (random() >= share) return number
    return random() < 0.5 ? one : pick(absurd, random)
  })
}

/** What has hurt readers before: long runs, deep nesting, openings without ends, halves of characters, signs of other formats. */
const hostile: Readonly<Record<Kind, readonly string[]>> = {
  pdf: [
    '[',
    '<<',
    '(',
    '<< /Kids [3 0 R] >>',
    ' q',
    ' 0 0 m',
    '0 0 0 0 0 0 cm ',
    '/F1 0 Tf ',
    '/F1 -1e7 Tf ',
    ' 0 Tz ',
    'BT ',
    '/X Do ',
    ' 1 0 obj ',
    'endstream ',
    ' 3 0 R',
    '/Rotate 45 ',
    '/UserUnit 1e9 ',
    '[0 0 0 0] ',
    '\\777',
    ' W n ',
  ],
  html: [
    '<table>',
    '<tr><td colspan=99999 rowspan=99999>9',
    '<ul><li>',
    '<div>',
    '<!--',
    '<b><i><p>',
    '<th scope=',
    '&#xd800;',
    '&#0;',
    '<![CDATA[',
    '<svg><math>',
    '<plaintext>',
    '<base href="\u00ff://">',
    '<template>',
    '<h2>',
    'a:b|c|d\n',
  ],
  xml: [
    '<meeting>',
    '<!DOCTYPE a [<!ENTITY b "c">]>',
    '&b;',
    '<![CDATA[',
    '<string>',
    '<x:meetingid>',
    ']]>',
  ],
  json: ['[', '{"a":', '"\\ud800"', '1e999', '-', 'null', '"__proto__":{}', ','],
}
const anywhere = [
  '1',
  '12 ',
  '(9) ',
  '1,',
  '£',
  ' increased from 5 to 7',
  ' 2023/24',
  ' per 1,000',
  ' of whom',
  ' and ',
  '\u00e2\u0080\u00ae',
  '::error::',
  '\u001b[2J',
  '\u0000',
  '%PDF-',
  '%',
  '- ',
  'Q1 ',
  '31 March ',
  'a',
  '. ',
  '\n',
]

function hostileWords(text: string, random: () => number, kind: Kind): string {
  const word = pick(random() < 0.6 ? hostile[kind] : anywhere, random)
  const times = random() < 0.3 ? between(random, 200, 3000) : between(random, 1, 12)
  return replaced(text, random, (part) => word.repeat(times) + (random() < 0.5 ? part : ''))
}

function pick<T>(from: readonly T[], random: () => number): T {
  return from[between(random, 0, from.length - 1)] as T
}
