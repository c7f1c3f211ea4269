import { slugOf } from '../../../language/dimension-members.js'
import { chooseMetric } from '../../choose-metric.js'
import type { Tools } from '../../tools.js'
import type { Construction } from '../interpretation.js'
import { between } from '../sentence.js'

/** Who answered, and what they said: "of children who felt safe | said …". */
const ANSWER =
  /^\s*(?:of\s+(?:all\s+|the\s+)?(?<audience>(?:children|young people|parents|carers|victims|respondents|families|staff)(?:\s+who\s+[^,]{3,80}?)?)\s+)?(?<item>(?:felt|said|had|thought|reported|agreed|believed|were asked|were|knew|would|rated|stated)\b.{8,})$/i

/**
 * One answer of a survey: the share of those asked who said it. The survey is named by the heading or the words above.
 *
 * @example "89% of children felt they were less likely to offend" under the heading of a survey
 */
export const surveyItem: Construction = ({ quantity, sentence, surroundings, tools }) => {
  if (quantity.unit !== 'percent' || quantity.start - sentence.start > 20) return null
  const answer = ANSWER.exec(between(sentence, quantity.end, sentence.end).replace(/[.;,\s]+$/, ''))
  if (!answer?.groups?.item) return null
  const { catalogue } = tools.lexicon
  const above = [surroundings.leadIn, ...surroundings.headings].flatMap((reading) => reading ?? [])
  const audience = audienceOf(answer.groups.audience, tools)
  for (const name of above.flatMap(({ names }) => names)) {
    const chosen = chooseMetric(name.value, 'percent', catalogue)
    // The member is the answer's own words: only a metric whose answers are named freely can take it.
    const dimension = chosen?.metric.dimensions.findLast(
      (one) => catalogue.dimensions.get(one)?.slug === true,
    )
    if (!chosen || dimension === undefined || chosen.metric.dimensions.length < 3) continue
    const { dimensions } = chosen.metric
    const stated = above.flatMap((reading) => reading.dimensions).filter((one) => one.dimension === 'survey')
    return {
      chosen,
      dimensions: {
        ...(stated[0] && dimensions.includes('survey') ? { survey: stated[0].member } : {}),
        ...(audience !== null && dimensions.includes('audience') ? { audience } : {}),
        [dimension]: slugOf(answer.groups.item),
      },
      rule: 'survey-item',
    }
  }
  return null
}

/** Those asked: everybody of a kind by its member, a part of them ("children who said they needed help") by their own words. */
function audienceOf(words: string | undefined, { lexicon }: Tools): string | null {
  if (words === undefined) return null
  const named = lexicon.dimensions(words).filter(({ dimension }) => dimension === 'audience')
  const whole = named.find(({ start, end }) => start === 0 && end === words.length)
  return whole?.member ?? slugOf(words)
}
