import { describe, expect, it } from 'vitest'
import { type Slot, slotOf } from '../../../src/understanding/prose/slots.js'
import { spoken } from '../../making/spoken.js'

/** Slots of one quantity, by its printed text: those that it fills, and those that it must not. */
function slotIn(text: string, printed: string): Slot {
  const sentence = spoken(text)
  const quantity = sentence.quantities.find((one) => one.text === printed)
  if (!quantity) throw new Error(`no quantity ${printed} in: ${text}`)
  return slotOf(quantity, sentence)
}

interface Construction {
  readonly slot: keyof Slot
  readonly are: readonly (readonly [string, string])[]
  readonly areNot: readonly (readonly [string, string])[]
}

const CORPUS: Readonly<Record<string, Construction>> = {
  'the level that another is set against': {
    slot: 'base',
    are: [
      ['The rate was 83.2, up from 80.8.', '80.8'],
      ['We look after 382 children, more than the 371 of a year before.', '371'],
      ['It was 63% compared with 58% in 2015/16.', '58%'],
      ['Moves stood at 9.7%, where it was 8.9% a year earlier.', '8.9%'],
      ['Children receiving support 742 (last year: 768)', '768'],
    ],
    areNot: [
      ['The rate was 83.2, up from 80.8.', '83.2'],
      ['Children came from 12 schools and 40 families.', '40'],
    ],
  },
  'a part of what was counted before': {
    slot: 'part',
    are: [
      ['86 young people, of whom 25 are aged 16 or 17.', '25'],
      ['Of the 143, 118 are boys.', '118'],
      ['Of those leaving, 38 went home.', '38'],
      ['Four of these remained.', 'Four'],
    ],
    areNot: [
      ['86 young people, of whom 25 are aged 16 or 17.', '86'],
      ['There were 40 boys and 25 girls.', '25'],
    ],
  },
  'a whole that a part is taken of': {
    slot: 'whole',
    are: [
      ['Fifty-four of the 382 lived elsewhere.', '382'],
      ['180 (95%) of the 189 reviews were on time.', '189'],
    ],
    areNot: [['A rate of 17 was reached.', '17']],
  },
  'a part with its whole behind it': {
    slot: 'ofWhole',
    are: [['54 of the 382 children lived elsewhere.', '54']],
    areNot: [['36 young people went to 95 schools.', '36']],
  },
  'what is said again in brackets': {
    slot: 'bracket',
    are: [
      ['482 children (104 per 10,000)', '104'],
      ['696 children (a rate of 77 per 10,000 children)', '77'],
    ],
    areNot: [['482 children, 104 per 10,000', '482']],
  },
  'what is left': {
    slot: 'rest',
    are: [['The remaining 11 left for other reasons.', '11']],
    areNot: [['The first 11 left.', '11']],
  },
  'an entry of one list': {
    slot: 'parallel',
    are: [['38 went home, 33 turned 18 and 14 were adopted.', '14']],
    areNot: [['38 went home. After a long wait 14 were adopted.', '14']],
  },
}

describe('what a quantity is in its sentence', () => {
  for (const [construction, { slot, are, areNot }] of Object.entries(CORPUS)) {
    it.each(are)(`is ${construction}: %s`, (text, printed) => {
      expect(slotIn(text, printed)[slot]).toBe(true)
    })
    it.each(areNot)(`is not ${construction}: %s`, (text, printed) => {
      expect(slotIn(text, printed)[slot]).toBe(false)
    })
  }

  it('names the whole whose parts a sentence counts', () => {
    expect(slotIn('Of the 143, 118 are boys.', '118').ofValue).toBe(143)
  })
})
