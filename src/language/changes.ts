import type { Direction } from '../../schemas/record.js'
import type { ChangeMention } from './mention.js'

const SMALL_NUMBER = '(?:half|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty)'
const NUMBER_NEXT = String.raw`(?=\s+(?:(?:just|over|around|about|approximately|nearly|almost)\s+)*[£\d])`
const NOT_BOUND = String.raw`(?!\s+(?:than\s+)?(?:likely|likelihood|often|time|able|effective|and\s+more|so)\b)`
// "more than 50%" bounds a figure; "12 more than in January" and "more than half the average" compare two.
const COMPARED = String.raw`(?!\s+than\s+(?:(?:a|an|just|around|about)\s+)?(?:[£\d]|${SMALL_NUMBER}\b))`

const INCREASE = [
  'increas(?:e|es|ed|ing)',
  'ris(?:e|es|en|ing)|rose',
  'gr(?:ow|ows|ew|own|owing|owth)',
  'climb(?:s|ed|ing)?|escalat(?:ed|ing)|soar(?:ed|ing)|surg(?:ed?|ing)|doubl(?:ed|ing)|trebl(?:ed|ing)|tripl(?:ed|ing)',
  String.raw`(?:went|gone|going|goes|go)\s+up`,
  String.raw`up(?:\s+(?:from|by|on)\b|\s+(?:slightly|sharply|significantly)|${NUMBER_NEXT})`,
  String.raw`(?:(?:significantly|slightly|much|considerably|marginally)\s+)?higher(?!\s+(?:education|needs|tier|level))`,
  'upward|uplift|upturn',
  String.raw`(?<=\d%?\s(?:[a-z]+\s)?)more\s+(?=than\b)|more${COMPARED}(?=\s+than\b)`,
  String.raw`(?:an\s+)?additional${NUMBER_NEXT}|(?<=\d\s)more(?!\s+than\s+\d)`,
]
const DECREASE = [
  'decreas(?:e|es|ed|ing)',
  'fall(?:s|en|ing)?|fell',
  String.raw`drop(?:s|ped|ping)?(?![\s-]in\b)`,
  'reduc(?:e|es|ed|ing|tions?)',
  'declin(?:e|es|ed|ing)',
  'dip(?:s|ped|ping)?|shr(?:ank|unk|inks?|inking)|halv(?:ed|ing)|lower(?:ed|ing)|downturn|downward',
  String.raw`(?:went|gone|going|goes|go|came|come|coming)\s+down`,
  String.raw`(?<!\bstep(?:s|ped|ping)?\s)down(?:\s+(?:from|by|to|on(?=\s+(?:last|the\s+(?:previous|same)|a\s+year|\d)))\b|\s+(?:slightly|sharply|significantly)|${NUMBER_NEXT})`,
  String.raw`(?:(?:significantly|slightly|much|considerably|marginally)\s+)?lower(?!\s+(?:tier|level|limit|school))`,
  String.raw`(?<!\bor\s)fewer${COMPARED}`,
  String.raw`(?<!\bor\s)less${COMPARED}${NOT_BOUND}`,
]
const NONE = [
  String.raw`(?:remain(?:s|ed|ing)?|stay(?:s|ed|ing)?|(?:is|was|are|were|been)\s+(?:broadly\s+)?)\s+(?:broadly\s+|relatively\s+|largely\s+)?(?:stable|static|steady|unchanged|constant|consistent|the\s+same|level)`,
  String.raw`unchanged|no\s+change|no\s+(?:increase|decrease|reduction)`,
  String.raw`(?:the\s+)?same\s+as`,
]

const CHANGE = new RegExp(
  String.raw`(?<![a-z-])(?:(?<none>${NONE.join('|')})|(?<increase>${INCREASE.join('|')})|(?<decrease>${DECREASE.join('|')}))(?![a-z]|-(?!\d))`,
  'gi',
)

/**
 * Finds verbs and nouns of change with their direction: "rose", "a reduction of", "down from", "fewer", "unchanged".
 * Words that only bound a figure ("more than 50%", "up to 12") are none.
 *
 * @example
 * findChanges('rose from 12 to 15, 3 fewer than planned').map((m) => m.direction) // ['increase', 'decrease']
 */
export function findChanges(text: string): ChangeMention[] {
  const changes: ChangeMention[] = []
  for (const match of text.matchAll(CHANGE)) {
    const start = match.index
    changes.push({
      start,
      end: start + match[0].length,
      text: match[0],
      direction: directionOf(match.groups),
    })
  }
  return changes
}

function directionOf(groups: Readonly<Record<string, string | undefined>> | undefined): Direction {
  if (groups?.none !== undefined) return 'none'
  return groups?.increase === undefined ? 'decrease' : 'increase'
}
